import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { CustomersScreen } from '../../../src/features/customer/customers-screen.tsx'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { firms } from './firms.ts'

beforeAll(() => layOutAt(1400))

async function show(options: CockpitOptions = {}) {
  const { handlers } = firms()
  const shown = await renderInCockpit(<CustomersScreen />, {
    path: '/customers',
    handlers,
    ...options,
  })
  await waitFor(() => expect(screen.queryByText(/^(Working|正在计算)/)).toBeNull())
  return shown
}

const names = () =>
  within(screen.getByRole('table', { name: 'Customers' }))
    .getAllByRole('link')
    .map((link) => link.textContent)
    .filter((name) => !/\d/.test(name))

describe('CustomersScreen', () => {
  it('lists every known customer by sales, excluded ones and prospects too', async () => {
    await show()
    expect(names()).toEqual(['Valves', 'Pumps', 'Washers', 'Cash', 'Never'].toSorted(bySales))
    expect(screen.getByText('5 known customers').closest('p')).toHaveTextContent(
      '5 known customers in October 2025: 2 with an order, 1 never ordered, 1 excluded.',
    )
    expect(screen.getByRole('link', { name: 'Pumps' })).toHaveAttribute('href', '/customers/p')
  })

  it('has a column of contacts only where a customer file names some', async () => {
    layOutAt(1600)
    const { subject, handlers } = firms()
    const { contacts, phones } = subject.directory
    const none = { contacts: contacts.map(() => ''), phones: phones.map(() => '') }
    const { unmount } = await show()
    expect(screen.getByRole('columnheader', { name: 'Contact' })).toBeVisible()
    unmount()
    await show({
      handlers: { ...handlers, directory: () => ({ ...subject.directory, ...none }) },
    })
    expect(screen.queryByRole('columnheader', { name: 'Contact' })).toBeNull()
    layOutAt(1400)
  })

  it('sorts by a head, and turns at the second click', async () => {
    await show()
    await userEvent.click(screen.getByRole('button', { name: 'Customer' }))
    await waitFor(() => expect(names()[0]).toBe('Cash'))
    await userEvent.click(screen.getByRole('button', { name: 'Customer' }))
    await waitFor(() => expect(names()[0]).toBe('Washers'))
    expect(screen.getByRole('columnheader', { name: 'Customer' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  })

  it('filters by tier, standing and text, and says where nothing is left', async () => {
    await show({ address: { standing: ['excluded'] } })
    expect(names()).toEqual(['Cash'])
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search customers' }), 'pump')
    await userEvent.click(await screen.findByRole('button', { name: 'Show all customers' }))
    await waitFor(() => expect(names()).toHaveLength(5))
    await userEvent.click(screen.getByRole('button', { name: /^D \d/ }))
    await waitFor(() => expect(names()).toEqual(['Pumps', 'Never']))
  })

  it('exports what is filtered, in the order of the screen', async () => {
    const asked: unknown[] = []
    const { handlers } = firms()
    await show({
      address: { tier: ['D'], sort: 'customer' },
      handlers: {
        ...handlers,
        exportCustomers: (params) => {
          asked.push([params.filter.tiers, params.sort.key, params.format])
          return { name: 'customers.csv', blob: new Blob() }
        },
      },
    })
    await userEvent.click(screen.getByRole('button', { name: 'Export' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV', hidden: true }))
    await waitFor(() => expect(asked).toEqual([[['D'], 'customer', 'csv']]))
  })
})

const SALES = { Valves: 1800, Pumps: 1500, Cash: 60, Washers: 60, Never: 0 }

function bySales(x: string, y: string): number {
  const salesOf = (name: string) => SALES[name as keyof typeof SALES]
  return salesOf(y) - salesOf(x) || x.localeCompare(y)
}
