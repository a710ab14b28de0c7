import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CountingEntry } from '../../../src/domain/follow-up/follow-up-log.ts'
import type { LogDraft } from '../../../src/domain/follow-up/log-entry.ts'
import { MovementScreen } from '../../../src/features/movement/movement-screen.tsx'
import type { Address } from '../../../src/state/address.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { day } from '../../domain/build-company.ts'
import { movementHandlers, ONE_MONTH, SMALL } from './small-company.ts'

beforeEach(() => {
  layOutAt(1200)
  Element.prototype.scrollIntoView = () => undefined
  window.scrollTo = () => undefined
  globalThis.matchMedia = (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => true,
  })
})

async function show(address: Address = {}, options: CockpitOptions = {}): Promise<void> {
  await renderInCockpit(<MovementScreen />, {
    address,
    handlers: movementHandlers(),
    ...options,
  })
  await screen.findByRole('heading', { level: 1 })
  await waitFor(() => expect(screen.queryByText(/Working|正在计算/)).toBeNull())
}

/** The names in the list, from top to bottom. */
function names(): readonly (string | null)[] {
  const table = screen.getByRole('table', { name: /^Customers: / })
  return within(table)
    .getAllByRole('rowheader')
    .map((head) => head.textContent)
}

/** The title of the list: whose names it has. */
function listTitle(): string | null | undefined {
  return screen.getAllByRole('heading', { level: 2 }).at(-1)?.textContent
}

describe('MovementScreen', () => {
  it('says in a sentence who went, who came and what it did to sales', async () => {
    await show()
    expect(screen.getByText(/customers fell asleep/)).toHaveTextContent(
      '2 customers fell asleep, 1 came back, 1 is new; 1 moved up, 0 down. Sales +¥4,000.',
    )
  })

  it('opens on the cell that took the most, with its names', async () => {
    await show()
    expect(
      screen.getByRole('button', { name: 'from A to D: 1 customer, −¥50,000' }),
    ).toHaveAttribute('aria-pressed', 'true')
    expect(names()).toEqual(['Best Pumps'])
    expect(screen.getByText('3 Nov')).toBeVisible()
  })

  it('logs a contact about one of the names, under its row', async () => {
    const drafts: LogDraft[] = []
    const user = userEvent.setup()
    await show(
      {},
      {
        handlers: {
          ...movementHandlers(),
          appendToLog(added) {
            drafts.push(...added.drafts)
            return { entries: [], storage: { kept: true, problem: 'none' } }
          },
        },
      },
    )
    await user.click(screen.getByRole('button', { name: 'Log Best Pumps' }))
    const form = within(await screen.findByRole('group', { name: 'Log a follow-up' }))
    await user.click(form.getByRole('radio', { name: 'Spoke' }))
    await user.click(form.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(drafts).toHaveLength(1))
    expect(drafts[0]).toMatchObject({ kind: 'contact', outcome: 'spoke' })
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Log a follow-up' })).toBeNull())
  })

  it('gives the newest result since the last order in the place of the button, in Chinese too', async () => {
    const about = SMALL.directory.names.indexOf('Best Pumps')
    const logged = { id: 'e0', customer: 'best pumps', day: day('2025-10-20'), loggedAt: 0 }
    const entry: CountingEntry = {
      ...logged,
      kind: 'contact',
      salesperson: 'Li Na',
      channel: 'call',
      outcome: 'will-order',
      cause: '',
      note: '',
      next: undefined,
      alert: undefined,
    }
    const handlers = {
      ...movementHandlers(),
      newestEntries: () => [{ customer: about, entry }],
    }
    await show({}, { handlers, locale: 'zh-CN' })
    expect(await screen.findByRole('columnheader', { name: '跟进' })).toBeVisible()
    expect(await screen.findByRole('button', { name: /^将下单.* Best Pumps$/ })).toBeVisible()
  })

  it('adds up to the change of sales in the corner of the matrix', async () => {
    await show()
    const matrix = screen.getByRole('table', { name: 'From September to October' })
    const last = within(matrix).getAllByRole('row').at(-1)
    expect(last).toHaveTextContent(/7\+¥4,000$/)
  })

  it('opens the names of a cell that is pressed, and of one that the arrow keys lead to', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: /^from B to B/ }))
    await waitFor(() => expect(names()).toEqual(['Third Motors', 'Fourth Bolts']))
    // Left of B to B lies B to A.
    await user.keyboard('{ArrowLeft}{Enter}')
    await waitFor(() => expect(names()).toEqual(['Second Valves']))
  })

  it('opens the names of a bar and of a side of a cut-off', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: 'Bought more' }))
    await waitFor(() => expect(names()).toEqual(['Third Motors', 'Second Valves']))
    expect(listTitle()).toBe('Bought more · 2 customers, +¥48.0k')
    await user.click(screen.getByRole('button', { name: /A would fall/ }))
    await waitFor(() => expect(listTitle()).toBe('A would fall · 1 customer'))
    expect(screen.getByRole('columnheader', { name: 'Distance, ¥' })).toBeVisible()
  })

  it.each([
    [{ movement: ['lost'] }, ['Best Pumps', 'Smallest']],
    [{ cell: 'D-B' }, ['Returner']],
    [{ cell: 'new-C' }, ['Newcomer']],
    [{ part: 'bought-less' }, ['Fourth Bolts']],
    [{ movement: ['lost'], sort: 'customer' }, ['Best Pumps', 'Smallest']],
    [{ movement: ['lost'], sort: '-change' }, ['Smallest', 'Best Pumps']],
    [{ cell: 'X-Y' }, ['Best Pumps']],
  ] satisfies [Address, string[]][])(
    'shows the names that the address %o asks for',
    async (address, expected) => {
      await show(address)
      expect(names()).toEqual(expected)
    },
  )

  it('shows moves as bars, or as a flow where asked, each with its table', async () => {
    const user = userEvent.setup()
    await show()
    expect(
      screen.getByRole('table', { name: 'Moves by month, customers, last 3 months' }),
    ).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Flow' }))
    const flow = await screen.findByRole('table', { name: /customers from tier to tier/ })
    expect(within(flow).getAllByRole('row').at(-1)).toHaveTextContent(
      'October 2025not known beforeC1',
    )
  })

  it('has nothing to compare in the first period, and shows who is close to a cut-off', async () => {
    await show({}, { handlers: movementHandlers(ONE_MONTH) })
    expect(screen.getByText('No movement yet')).toBeVisible()
    expect(screen.queryByRole('table', { name: /^From/ })).toBeNull()
    expect(screen.getByText('Close to a cut-off')).toBeVisible()
  })

  it('concludes nothing from a period without data', async () => {
    await show({ period: '2025-03' })
    expect(screen.getByText('Nothing to show')).toBeVisible()
    expect(screen.queryByText('Close to a cut-off')).toBeNull()
  })

  it('speaks of customers who have not ordered yet in an open period', async () => {
    await show({ period: '2025-11' })
    expect(screen.getByText(/have no order yet/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'No order yet' })).toBeVisible()
  })

  it('reads as well in Chinese', async () => {
    await show({ movement: ['lost'] }, { locale: 'zh-CN' })
    expect(screen.getByText(/位客户停单/)).toHaveTextContent(
      '2 位客户停单，1 位回流，1 位新客户；1 位升层，0 位降层。销售额 +¥4,000。',
    )
    expect(listTitle()).toBe('停单 · 2 位客户，−¥6.00万')
  })
})
