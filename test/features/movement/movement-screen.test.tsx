import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { MovementScreen } from '../../../src/features/movement/movement-screen.tsx'
import type { Address } from '../../../src/state/address.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { movementHandlers, ONE_MONTH } from './small-company.ts'

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
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
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
