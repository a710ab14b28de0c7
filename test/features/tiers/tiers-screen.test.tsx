import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Company } from '../../../src/domain/company/company.ts'
import { computeCompanyReport } from '../../../src/domain/company/company-report.ts'
import { computeTierList } from '../../../src/domain/tiers/tier-list.ts'
import { computeTierReason } from '../../../src/domain/tiers/tier-reason.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { TiersScreen } from '../../../src/features/tiers/tiers-screen.tsx'
import { formatAddress, useAddress, type Address } from '../../../src/state/address.ts'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { Handlers } from '../../../src/worker/rpc.ts'
import { company, type LineDraft } from '../../domain/build-company.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'

/** The worked example of the definitions, ordered in May; odd customers are Li Na's. */
const AMOUNTS = [500, 200, 90, 60, 50, 40, 30, 20, 20]
const MAY: readonly LineDraft[] = [
  ...AMOUNTS.map((amount, index) => line(index + 1, amount)),
  line(10, 15),
  line(10, -25),
  { ...line(11, 70), date: '2025-03-05' },
  { ...line(3, 30), date: '2025-04-10' },
]
const RECORDS = [
  {
    id: 'K12',
    name: 'Firm 12',
    salesperson: 'Wang Lei',
    contact: 'Mr Tang',
    fields: { keys: ['region'], values: ['North'] },
  },
]

function line(number: number, amount: number): LineDraft {
  return {
    date: '2025-05-29',
    amount,
    id: `K${number}`,
    name: `Firm ${number}`,
    person: number % 2 === 1 ? 'Li Na' : 'Wang Lei',
    order: `S${number}`,
  }
}

function handlersOf(made: Company): Partial<Handlers<AnalysisApi>> {
  const report = (view: Parameters<typeof computeTierReport>[1]) => computeTierReport(made, view)
  return {
    open: () => ({
      company: computeCompanyReport(made, 1),
      settings: made.settings,
      logRevision: 0,
      storage: { kept: true, problem: 'none' },
    }),
    directory: () => made.directory,
    tiers: ({ view }) => report(view),
    tierList: ({ view, filter, sort }) => computeTierList(made, report(view), filter, sort),
    tierReason: ({ view, customer }) => computeTierReason(made, view, customer),
  }
}

function AddressShown() {
  return <output>{formatAddress(useAddress())}</output>
}

async function show(address: Address = {}, options: CockpitOptions = {}, drafts = MAY) {
  const made = company(drafts, { records: RECORDS })
  await renderInCockpit(
    <>
      <TiersScreen />
      <AddressShown />
    </>,
    {
      ...options,
      address: { period: '2025-05', ...address },
      handlers: { ...handlersOf(made), ...options.handlers },
    },
  )
  await waitFor(() => expect(screen.queryByText(/^(Working|正在计算)/)).toBeNull())
}

const table = () => screen.getByRole('table', { name: /Customers by tier|客户分层列表/ })

/** The lines of the list: a tier's head is one text, a customer's row its rank and name. */
function lines(): string[] {
  const [, ...rows] = within(table()).getAllByRole('row')
  return rows.map((row) =>
    [...row.children]
      .slice(0, 2)
      .map((cell) => cell.textContent)
      .join(' '),
  )
}

beforeAll(() => {
  layOutAt(1_400)
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', {
    configurable: true,
    get: () => 2_000,
  })
  HTMLElement.prototype.scrollTo = () => undefined
  window.matchMedia = () =>
    ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList
})

describe('TiersScreen', () => {
  it('lists every known customer under the head of its tier, with what the tier comes to', async () => {
    await show()
    expect(lines().slice(0, 5)).toEqual([
      'AKeep2 customers¥70070.0%Sales hold or rise, relationship first · 4 contacts a month',
      '1 AFirm 1',
      '2 AFirm 2',
      'BGrow7 customers¥31031.0%Repurchase and order value, visits, lift to A · 2 contacts a month',
      '3 BFirm 3',
    ])
    expect(lines()).toHaveLength(12 + 4)
    expect(screen.getByText('12 customers,', { exact: false })).toHaveTextContent(
      '12 customers, ¥1,000',
    )
  })

  it('says what the A customers bring and who is about to join them', async () => {
    await show()
    const findings = screen.getByText('70%').closest('p')
    expect(findings).toHaveTextContent(/^2 A customers bring 70% of sales\.$/)
  })

  it('does not say that nobody ordered where those shown have no A customer', async () => {
    const drafts = [line(1, 500), line(3, 400), line(2, 10), line(4, 5), line(5, 3)]
    await show({ salesperson: 'Wang Lei' }, {}, drafts)
    expect(screen.getByText('2 customers ordered in May 2025, none of tier A.')).toBeVisible()
  })

  it('narrows by tier, movement and text, each of them in the address', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: /^D\s*\d/ }))
    await waitFor(() =>
      expect(lines()).toEqual([expect.stringMatching(/^DWake2/), '– DFirm 11', '– DFirm 12']),
    )
    await user.selectOptions(screen.getByRole('combobox', { name: 'Movement' }), 'lost')
    await waitFor(() => expect(screen.getByText('No D customer was lost.')).toBeVisible())
    await user.click(screen.getByRole('button', { name: 'Clear ‘Lost’' }))
    await user.type(screen.getByRole('searchbox'), '12')
    await waitFor(() => expect(lines()).toHaveLength(2))
    expect(screen.getByText(/tier=D/)).toHaveTextContent('?period=2025-05&tier=D&q=12')
  })

  it('puts the rows together by salesperson or region instead, also when sorted', async () => {
    const user = userEvent.setup()
    await show()
    const group = screen.getByRole('combobox', { name: 'Group by' })
    expect(
      within(group)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Group: Tier', 'Group: Salesperson', 'Group: Region'])
    await user.selectOptions(group, 'Group: Region')
    await waitFor(() => expect(lines()[0]).toBe('North1 customer¥00.0%A0B0C0D1'))
    expect(lines()[2]).toBe('not given11 customers¥1,000100.0%A2B7C1D1')
    await user.selectOptions(group, 'Group: Salesperson')
    await user.click(screen.getByRole('button', { name: 'Customer' }))
    await waitFor(() =>
      expect(lines().slice(0, 3)).toEqual([
        expect.stringMatching(/^Li Na6 customers/),
        '1 AFirm 1',
        '– DFirm 11',
      ]),
    )
    expect(screen.getByText(/by=/)).toHaveTextContent(
      '?period=2025-05&sort=customer&by=salesperson',
    )
  })

  it('sorts by any head, without groups', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: 'Customer' }))
    await waitFor(() =>
      expect(lines().slice(0, 3)).toEqual(['1 AFirm 1', '10 CFirm 10', '– DFirm 11']),
    )
    expect(screen.getByRole('columnheader', { name: /Customer/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    expect(screen.getByText(/sort=/)).toHaveTextContent('sort=customer')
  })

  it('opens why a customer has its tier, walks with the arrow keys, and closes with Esc', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: /Firm 3/ }))
    const panel = await screen.findByRole('complementary', { name: 'Firm 3' })
    await within(panel).findByText('¥110 short of A.')
    expect(panel).toHaveTextContent('2 of 10 customers bought more, 20.0%. A ends at 20.0%.')
    await user.keyboard('{ArrowUp}')
    await screen.findByRole('complementary', { name: 'Firm 2' })
    expect(screen.getByText(/customer=/)).toHaveTextContent('customer=k2')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
  })

  it('logs a contact beside why, with the arrow keys left to the form, and Esc closes the form first', async () => {
    const user = userEvent.setup()
    await show({ customer: 'k3' }, { handlers: { customerLog: () => [] } })
    const panel = screen.getByRole('complementary', { name: 'Firm 3' })
    await user.click(await within(panel).findByRole('button', { name: 'Log Firm 3' }))
    const form = within(panel).getByRole('group', { name: 'Log a follow-up' })
    await user.type(within(form).getByRole('textbox', { name: 'Note' }), 'Price{ArrowDown}')
    expect(screen.getByRole('complementary', { name: 'Firm 3' })).toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(within(panel).queryByRole('group', { name: 'Log a follow-up' })).not.toBeInTheDocument()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument()
  })

  it('tells what the rule is, and takes another one from its form into the address', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: 'Tier rule: 20 / 60 / 20 of customers' }))
    const cut = await screen.findByRole('textbox', { name: 'A up to, %', hidden: true })
    await user.clear(cut)
    await user.type(cut, '90')
    expect(screen.getByRole('alert', { hidden: true })).toHaveTextContent(
      'A must be over 0 and under B',
    )
    await user.clear(cut)
    await user.type(cut, '15{Enter}')
    await waitFor(() =>
      expect(screen.getByText(/basis=/)).toHaveTextContent('basis=customers&a=15&b=80'),
    )
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Ready-made', hidden: true }),
      'classic-abc',
    )
    await waitFor(() => expect(screen.getByText(/rule=/)).toHaveTextContent('rule=classic-abc'))
  })

  it('calls D ‘no order yet’ while the period is open', async () => {
    await show(
      {},
      {},
      MAY.map((draft) => ({ ...draft, date: String(draft.date).replace('05-29', '05-12') })),
    )
    expect(lines()).toContainEqual(expect.stringMatching(/^Dno order yet2 customers/))
    expect(within(table()).getAllByText('no order yet')).not.toHaveLength(0)
    expect(screen.getByText(/no order yet\./)).toBeVisible()
  })

  it('counts excluded customers apart', async () => {
    const made = company(MAY, { records: RECORDS, excluded: ['k1'] })
    await show({}, { handlers: handlersOf(made) })
    expect(screen.getByText('Excluded: 1 customer, ¥500')).toBeVisible()
  })

  it('saves the list that is shown', async () => {
    const user = userEvent.setup()
    const exportTiers = vi.fn<Handlers<AnalysisApi>['exportTiers']>(() => ({
      name: 'tiers.csv',
      blob: new Blob(),
    }))
    await show({ tier: ['A'], sort: '-orders' }, { handlers: { exportTiers } })
    await user.click(screen.getByRole('button', { name: 'Export' }))
    await user.click(await screen.findByRole('menuitem', { name: 'CSV', hidden: true }))
    await waitFor(() => expect(exportTiers).toHaveBeenCalledOnce())
    expect(exportTiers.mock.calls[0]?.[0]).toMatchObject({
      filter: { tiers: ['A'], movements: [], text: '' },
      sort: { key: 'orders', descending: true },
      format: 'csv',
    })
  })

  it('explains the last customer until the answer for the next one is there', async () => {
    const made = company(MAY, { records: RECORDS })
    const [first] = made.directory.keys.flatMap((key, index) => (key === 'k1' ? [index] : []))
    await show(
      { customer: 'k1' },
      {
        handlers: {
          tierReason: ({ view, customer }) =>
            customer === first ? computeTierReason(made, view, customer) : new Promise(() => {}),
        },
      },
    )
    const panel = await screen.findByRole('complementary', { name: 'Firm 1' })
    await userEvent.keyboard('{ArrowDown}')
    await screen.findByText(/customer=k2/)
    expect(within(panel).getByRole('heading', { name: 'Firm 1' })).toBeVisible()
  })
})
