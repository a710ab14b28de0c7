import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Company } from '../../../src/domain/company/company.ts'
import { computeDecileList } from '../../../src/domain/deciles/decile-list.ts'
import { computeDecileReport } from '../../../src/domain/deciles/decile-report.ts'
import { DecilesScreen } from '../../../src/features/deciles/deciles-screen.tsx'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { FileOut } from '../../../src/worker/file-out.ts'
import type { Handlers } from '../../../src/worker/rpc.ts'
import { company, type LineDraft } from '../../domain/build-company.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'

beforeAll(() => {
  layOutAt(1440)
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
})

const letters = 'abcdefghijkl'
const amounts = [500, 200, 100, 60, 40, 30, 20, 15, 12, 10, 8, 5]

/** 12 customers that add up to 1,000 in October. */
const TWELVE: readonly LineDraft[] = amounts.map((amount, at) => ({
  date: '2025-10-15',
  amount,
  id: `k${letters[at]}`,
  name: `Customer ${letters[at]?.toUpperCase()}`,
  person: at % 2 === 0 ? 'Li Na' : 'Wu Bin',
}))

const WITH_MARGIN = TWELVE.map((line, at) => ({
  ...line,
  margin: at === 11 ? -1 : line.amount / 5,
  discount: at === 9 ? 0.5 : 0.05,
}))

const AUGUST: readonly LineDraft[] = ['b', 'l'].map((letter) => ({
  date: '2025-08-15',
  amount: 10,
  margin: 9,
  id: `k${letter}`,
  name: `Customer ${letter.toUpperCase()}`,
}))
const SEPTEMBER: LineDraft = {
  date: '2025-09-15',
  amount: 1,
  margin: 0,
  id: 'ka',
  name: 'Customer A',
}

function handlersOf(subject: Company): Partial<Handlers<AnalysisApi>> {
  return {
    directory: () => subject.directory,
    deciles: ({ view }) => computeDecileReport(subject, view),
    decileList: ({ view, selection }) => computeDecileList(subject, view, selection),
  }
}

async function show(drafts: readonly LineDraft[], options: CockpitOptions = {}) {
  const handlers = { ...handlersOf(company(drafts)), ...options.handlers }
  await renderInCockpit(<DecilesScreen />, { ...options, handlers })
  await waitFor(() => expect(screen.queryByText(/^(Working|正在计算)/)).toBeNull())
}

function rowsOf(table: string): string[][] {
  const [, ...rows] = within(screen.getByRole('table', { name: table })).getAllByRole('row')
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))
}

const headsOf = (table: string): string[] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent)

describe('DecilesScreen', () => {
  it('says in one sentence what the first and the last tenths make', async () => {
    await show(TWELVE)
    expect(screen.getByRole('heading', { level: 1 }).nextSibling).toHaveTextContent(
      'The first tenth, 2 customers, makes 70% of sales; the last five tenths, 5 customers, make 5%.',
    )
  })

  it('shows ten groups that add up, with the share of sales and of margin', async () => {
    await show(WITH_MARGIN)
    const rows = rowsOf('Money deciles')
    expect(rows).toHaveLength(11)
    expect(rows[0]).toEqual([
      '1',
      '2',
      '700',
      '70.0%',
      '70.0%',
      '140',
      '70.7%',
      '20.0%',
      '2',
      '350',
      '5.0%',
      '500',
      '200',
    ])
    expect(rows[10]?.slice(0, 3)).toEqual(['All', '12', '1,000'])
  })

  it('shows no margin where the data has none, and no discount', async () => {
    await show(TWELVE)
    expect(headsOf('Money deciles')).toEqual([
      'Group',
      'Customers',
      'Sales, ¥',
      'Share of sales',
      'Cum.',
      'Orders',
      'Average order',
      'Largest',
      'Smallest',
    ])
    expect(screen.queryByText('by margin')).toBeNull()
    expect(screen.queryByRole('region', { name: 'Price buyers' })).toBeNull()
    expect(screen.getByText('Needs a margin in the data.')).toBeInTheDocument()
  })

  it('leads with margin where that is the measure', async () => {
    await show(WITH_MARGIN, { address: { measure: 'margin' } })
    expect(headsOf('Money deciles').slice(2, 7)).toEqual([
      'Margin, ¥',
      'Share of margin',
      'Cum.',
      'Sales, ¥',
      'Share of sales',
    ])
  })

  it('opens the customers of a decile, and says so in the address', async () => {
    await show(TWELVE)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Decile 1: show its customers' }))
    const names = await screen.findByRole('table', { name: 'Decile 1' })
    expect(within(names).getByRole('link', { name: 'Customer B' })).toHaveAttribute(
      'href',
      expect.stringContaining('/customers/kb'),
    )
    expect(
      rowsOf('Decile 1').map(([name, id, person, sales]) => [name, id, person, sales]),
    ).toEqual([
      ['Customer A', 'ka', 'Li Na', '500'],
      ['Customer B', 'kb', 'Wu Bin', '200'],
    ])
    expect(screen.getByRole('button', { name: /^Decile 1:/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    )
    await user.click(screen.getByRole('button', { name: 'Close the names' }))
    expect(screen.queryByRole('table', { name: 'Decile 1' })).toBeNull()
  })

  it('opens what the address names', async () => {
    await show(TWELVE, { address: { decile: 'sales-1' } })
    expect(await screen.findByRole('table', { name: 'Part 1 by sales' })).toBeInTheDocument()
    expect(rowsOf('Part 1 by sales')).toHaveLength(1)
  })

  it('counts who makes each part, and names an empty one', async () => {
    await show(WITH_MARGIN)
    const part = (name: string) =>
      [...(screen.getByRole('rowheader', { name }).closest('tr')?.children ?? [])].map((cell) =>
        cell.textContent.trim(),
      )
    expect(part('0 – 10%')).toEqual(['0 – 10%', '1 8%', '1 8%'])
    expect(part('20 – 30%').slice(1)).toEqual([
      'within the customer above',
      'within the customer above',
    ])
    expect(part('0 or less').slice(1)).toEqual(['0', '1 8%'])
  })

  it('names the three groups and the price buyers with their figures', async () => {
    await show([...WITH_MARGIN, ...AUGUST, SEPTEMBER], {
      address: { from: '2025-08', to: '2025-10' },
    })
    const group = (name: string) => within(screen.getByRole('group', { name }))
    expect(group('core').getByRole('link')).toHaveTextContent('Customer A')
    expect(group('growth').getByRole('link')).toHaveTextContent('Customer B')
    expect(group('losing value').getByRole('row')).toHaveTextContent('Customer LWu Bin−¥10')
    expect(
      group('losing value').getByText('margin of the last month under half of the first'),
    ).toBeInTheDocument()
    expect(rowsOf('Price buyers')).toEqual([['Customer J', 'Wu Bin', '50.0%', '10', '20.0%', '10']])
  })

  it('gives no deciles under ten customers, and says so', async () => {
    await show(TWELVE.slice(0, 9))
    expect(screen.getByText(/ordered in these months: too few for ten groups/)).toBeInTheDocument()
    expect(
      screen.getByText('Ten groups need at least ten ordering customers; there are 9.'),
    ).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
  })

  it('says where nobody ordered, and leads on', async () => {
    await show(TWELVE, { address: { salesperson: 'Nobody' } })
    const user = userEvent.setup()
    expect(screen.getByText('No customer ordered in this range.')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Show everyone' }))
    expect(await screen.findByRole('table', { name: 'Money deciles' })).toBeInTheDocument()
  })

  it('names who is excluded, and for how much of sales the margin is known', async () => {
    const subject = company([...WITH_MARGIN, { ...TWELVE[0], id: 'cash' } as LineDraft], {
      excluded: ['cash'],
    })
    await show([], { handlers: handlersOf(subject) })
    expect(screen.getByText('Excluded: 1 customer, ¥500')).toBeInTheDocument()
    expect(screen.getByText('Margin is known for 66.7% of sales.')).toBeInTheDocument()
  })

  it('saves both tables', async () => {
    const asked: string[] = []
    const saved: FileOut[] = []
    await show(TWELVE, {
      handlers: {
        exportDeciles: ({ table, format, view: { range } }) => {
          asked.push(`${table} ${format} ${range.from} ${range.to}`)
          return { name: 'deciles.csv', blob: new Blob() }
        },
      },
      saveFile: (file) => void saved.push(file),
    })
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Export' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Excel', hidden: true }))
    await waitFor(() => expect(saved).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: 'Purchase deciles as CSV' }))
    await waitFor(() => expect(saved).toHaveLength(2))
    expect(asked).toEqual(['money xlsx 2025-10 2025-10', 'purchase csv 2025-10 2025-10'])
  })

  it('reads in Chinese', async () => {
    await show(WITH_MARGIN, { locale: 'zh-CN' })
    expect(screen.getByRole('heading', { level: 1 }).nextSibling).toHaveTextContent(
      '第1组2位客户贡献了70%的销售额；后五组5位客户只贡献5%。',
    )
    expect(headsOf('货币十分位')).toContain('折让率')
  })
})
