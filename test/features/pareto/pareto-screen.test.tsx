import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  DEFAULT_SETTINGS,
  type CompanySettings,
} from '../../../src/domain/company/company-settings.ts'
import { computePareto } from '../../../src/domain/pareto/pareto-report.ts'
import { computeWhatIf } from '../../../src/domain/pareto/what-if.ts'
import { ParetoScreen } from '../../../src/features/pareto/pareto-screen.tsx'
import { formatAddress, useAddress, type Address } from '../../../src/state/address.ts'
import { company } from '../../domain/build-company.ts'
import { PUBLISHED } from '../../domain/published-customers.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit } from '../in-cockpit.tsx'
import { COMPANY } from '../october.ts'

const BUILT = company([
  { date: '2025-04-10', id: 'K001', amount: 1, person: 'Li Na' },
  ...PUBLISHED.map((amount, at) => ({
    date: '2025-05-10',
    id: `K${String(at + 1).padStart(3, '0')}`,
    amount,
    person: 'Li Na',
  })),
])

function AddressBar() {
  return <output data-testid="address">{formatAddress(useAddress())}</output>
}

async function open(address: Address = {}, locale: 'en' | 'zh-CN' = 'en') {
  const saved: CompanySettings[] = []
  await renderInCockpit(
    <>
      <ParetoScreen />
      <AddressBar />
    </>,
    {
      locale,
      address: { period: '2025-05', ...address },
      handlers: {
        directory: () => BUILT.directory,
        pareto: ({ view, scope }) => computePareto(BUILT, view, scope),
        paretoWhatIf: ({ view, rule, limit }) => computeWhatIf(BUILT, view, rule, limit),
        saveSettings: ({ settings }) => {
          saved.push(settings)
          return COMPANY
        },
      },
    },
  )
  await screen.findAllByRole('slider')
  return saved
}

const handle = (tier: 'A' | 'B') => screen.getByRole('slider', { name: `Cut-off ${tier}` })
const addressBar = () => screen.getByTestId('address').textContent
const changes = async () =>
  within(await screen.findByRole('table', { name: 'What would change' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)

beforeEach(() => {
  layOutAt(800)
  // jsdom knows no media; a desk is as wide as can be.
  globalThis.matchMedia = (media) =>
    Object.assign(new EventTarget(), { matches: false, media }) as MediaQueryList
})

describe('ParetoScreen', () => {
  it('says who makes 80 %, Gini, and over which periods', async () => {
    await open()
    expect(await screen.findByText('58% of customers make 80%')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Gini' })).toBeVisible()
    expect(screen.getByText(/0\.38\./)).toBeVisible()
    expect(screen.getByText(/run over May 2025\./)).toBeVisible()
  })

  it('moves a cut-off by keys: 1 %, with shift 5 %, and tells the address once the key is up', async () => {
    await open()
    expect((await changes())[0]).toMatch(/^A1010±0/)
    fireEvent.keyDown(handle('A'), { key: 'ArrowLeft', shiftKey: true })
    fireEvent.keyDown(handle('A'), { key: 'ArrowLeft' })
    expect(handle('A')).toHaveAttribute('aria-valuenow', '14')
    expect(addressBar()).toBe('?period=2025-05')
    fireEvent.keyUp(handle('A'), { key: 'ArrowLeft' })
    await waitFor(() => expect(addressBar()).toBe('?period=2025-05&try=14-80-customers-company'))
    // 6.02 customers: the seventh straddles the cut-off.
    await screen.findByRole('heading', { name: '3 customers would move' })
    expect((await changes())[0]).toMatch(/^A107−3/)
  })

  it('moves a cut-off by mouse, and asks for nothing to be saved', async () => {
    const saved = await open()
    const grip = handle('B')
    grip.setPointerCapture = () => undefined
    fireEvent.pointerDown(grip, { button: 0, clientX: 0, pointerId: 1 })
    fireEvent.pointerMove(grip, { clientX: -75, pointerId: 1 })
    // The line stood behind four equal customers, 86 % of all; 75 px are a tenth of the picture.
    expect(handle('B')).toHaveAttribute('aria-valuenow', '72')
    fireEvent.pointerUp(grip, { pointerId: 1 })
    await waitFor(() => expect(addressBar()).toContain('try=20-72-customers-company'))
    expect(saved).toEqual([])
  })

  it('restores what an address tries, by either basis and scope', async () => {
    await open({ try: '55-85-contribution-owner' })
    await screen.findByRole('heading', { name: '13 customers would move' })
    expect((await changes()).map((row) => row?.slice(0, 5))).toEqual(['A1014', 'B2714', 'C615+'])
    expect(screen.getByRole('button', { name: 'Cut by contribution' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })

  it('makes the tried rule the company’s, and only then', async () => {
    const saved = await open({ try: '15-80-customers-company', a: '30' })
    await userEvent.click(await screen.findByRole('button', { name: 'Use these cut-offs' }))
    await waitFor(() =>
      expect(saved).toEqual([
        {
          ...DEFAULT_SETTINGS,
          rule: { basis: 'customers', a: 1500, b: 8000, scope: 'company' },
        },
      ]),
    )
    await waitFor(() => expect(addressBar()).not.toContain('a=30'))
  })

  it('drops what is tried on Reset', async () => {
    await open({ try: '15-80-customers-company' })
    await userEvent.click(await screen.findByRole('button', { name: 'Reset' }))
    await waitFor(() => expect(addressBar()).toBe('?period=2025-05'))
    expect(screen.getByRole('button', { name: 'Reset' })).toBeDisabled()
  })

  it('takes a typed cut-off', async () => {
    await open()
    const field = screen.getByRole('textbox', { name: 'A up to, %' })
    await userEvent.clear(field)
    await userEvent.type(field, '12.5{Enter}')
    await waitFor(() => expect(addressBar()).toContain('try=12.5-80-customers-company'))
  })

  it('takes the newest period alone in one click, and the usual range again', async () => {
    await open({ from: '2025-04', to: '2025-05' })
    await userEvent.click(await screen.findByRole('button', { name: 'May 2025 only' }))
    await waitFor(() => expect(addressBar()).toBe('?period=2025-05&from=2025-05&to=2025-05'))
    await userEvent.click(await screen.findByRole('button', { name: 'The last 12 months' }))
    await waitFor(() => expect(addressBar()).toBe('?period=2025-05'))
  })

  it('reads the curve point by point with arrow keys', async () => {
    await open()
    const reader = screen.getByRole('slider', { name: 'Along the curve' })
    fireEvent.keyDown(reader, { key: 'ArrowRight' })
    expect(reader).toHaveAttribute('aria-valuenow', '1')
    expect(reader.getAttribute('aria-valuetext')).toContain('12.6% of sales')
  })

  it('shows money of both bases and what hangs on the largest', async () => {
    await open()
    const bases = await screen.findByRole('table', { name: 'Both ways of cutting' })
    expect(bases.textContent).toContain('A10509')
    const concentration = screen.getByRole('table', { name: 'Concentration' })
    expect(concentration.textContent).toContain('13112.6%909−12.6%')
  })

  it('speaks Chinese', async () => {
    await open({ try: '15-80-customers-company' }, 'zh-CN')
    expect(await screen.findByText('58% 的客户贡献了 80%')).toBeVisible()
    expect(await screen.findByRole('heading', { name: '3 位客户会变动' })).toBeVisible()
  })
})
