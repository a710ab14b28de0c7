import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { CustomerScreen } from '../../../src/features/customer/customer-screen.tsx'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { FIRMS, firms } from './firms.ts'

beforeAll(() => layOutAt(760))

async function show(name: string, options: CockpitOptions = {}) {
  const { handlers } = firms()
  await renderInCockpit(<CustomerScreen />, { path: `/customers/${name}`, handlers, ...options })
  await screen.findByRole('heading', { level: 1 })
}

const WITHOUT_MARGIN = FIRMS.map(({ id = '', name = '', date, amount, product = '' }) => {
  return { id, name, date, amount, product }
})

const finding = () => document.querySelector('h1')?.parentElement?.nextElementSibling?.textContent

const rowsOf = (table: HTMLElement): string[][] =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent.trim()))

describe('CustomerScreen', () => {
  it('says of a silent customer what it was, when it ordered, and what is at risk', async () => {
    await show('p')
    expect(await screen.findByRole('heading', { level: 1, name: 'Pumps' })).toBeVisible()
    expect(finding()).toBe(
      'Asleep: no order in October 2025. A B customer in September, rank 2 of 3. Last order 4 Sep, 56 days ago; it used to order every 30.5 days. ¥300 a month at risk.',
    )
  })

  it('says of an ordering customer where it stands', async () => {
    await show('v')
    await screen.findByRole('heading', { level: 1, name: 'Valves' })
    expect(finding()).toMatch(/^An A customer in October 2025, rank 1 of 2\. Last order 28 Oct/)
  })

  it('says who is excluded, who never ordered, and who is not known yet', async () => {
    await show('c')
    await screen.findByRole('heading', { level: 1, name: 'Cash' })
    expect(finding()).toMatch(/^Not in tiers: excluded in Rules\./)
  })

  it('gives the key figures, the company’s beside them', async () => {
    await show('p')
    const figures = await screen.findByRole('region', { name: 'Key figures' })
    expect([...figures.children].map((tile) => tile.textContent)).toEqual([
      'AlertHighB → D',
      'Sales, 6 months¥1,50043.9% of the company',
      'Margin rate, 6 months25.0%company 22.5%',
      'Orders, 6 months5average ¥300',
      'Days since last order56usual gap 30.5 days',
      'SalespersonAnnP',
    ])
  })

  it('shows no margin where the data has none', async () => {
    await show('p', { handlers: firms({}, WITHOUT_MARGIN).handlers })
    await screen.findByRole('region', { name: 'Key figures' })
    expect(screen.queryByText(/margin/i)).toBeNull()
  })

  it('lists products with their sum, and those no longer bought', async () => {
    await show('p')
    const bought = await screen.findByRole('table', { name: 'What they buy' })
    expect(rowsOf(bought).map((cells) => [cells[0], cells[2], cells.at(-1)])).toEqual([
      ['Product', 'Sales, ¥', 'Last bought'],
      ['Hose', '1,100', '4 Sep'],
      ['Belt', '400', '5 May'],
      ['Total', '1,500', ''],
    ])
    const gone = screen.getByRole('table', { name: 'No longer bought' })
    expect(rowsOf(gone).slice(1)).toEqual([['Belt', '400', '5 May 2025']])
  })

  it('lists orders, the newest first, and opens one’s lines in place', async () => {
    await show('p')
    const orders = await screen.findByRole('table', { name: 'Orders' })
    expect(rowsOf(orders).slice(1, 3)).toEqual([
      ['4 Sep 2025', 'Hose', '200'],
      ['5 Aug 2025', 'Hose', '300'],
    ])
    const [newest] = within(orders).getAllByRole('button')
    await userEvent.click(newest ?? orders)
    const lines = screen.getByRole('table', { name: 'Lines of the order of 4 Sep 2025' })
    expect(lines).toHaveTextContent('Hose × 2margin 50 · Ann200')
    expect(newest).toHaveAttribute('aria-expanded', 'true')
  })

  it('gives the first and the last day of the lines that name a person, once where they are one', async () => {
    const once = FIRMS.filter(({ id, date }) => id !== 'P' || date === '2025-09-04')
    for (const [lines, days] of [
      [FIRMS, '5 lines, 5 May 2025 – 4 Sep 2025'],
      [once, '1 line, 4 Sep 2025'],
    ] as const) {
      await show('p', { handlers: firms({}, lines).handlers })
      const people = await screen.findByRole('table', { name: 'Salespeople' })
      expect(within(people).getByText(days)).toBeVisible()
      cleanup()
    }
  })

  it('says that nobody has the name, and leads to all customers', async () => {
    await show('K99')
    expect(await screen.findByText('No customer ‘K99’')).toBeVisible()
    expect(screen.getByRole('link', { name: 'All customers' })).toHaveAttribute(
      'href',
      '/customers',
    )
  })

  it('reads in Chinese', async () => {
    await show('p', { locale: 'zh-CN' })
    await screen.findByRole('heading', { level: 1, name: 'Pumps' })
    expect(finding()).toBe(
      '沉睡：2025年10月未下单。9月为B类客户，排名第2（共3位）。最近下单9月4日，距今56天；以往每30.5天下单一次。每月¥300面临流失。',
    )
  })
})
