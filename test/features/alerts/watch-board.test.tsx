import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { computeWatchList } from '../../../src/domain/alerts/watch-list.ts'
import { computeWatchReport } from '../../../src/domain/alerts/watch-report.ts'
import { AlertsScreen } from '../../../src/features/alerts/alerts-screen.tsx'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { FileOut } from '../../../src/worker/file-out.ts'
import type { Handlers } from '../../../src/worker/rpc.ts'
import { company, day, type LineDraft } from '../../domain/build-company.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'

beforeAll(() => layOutAt(640))

const sales = (id: string, person: string, amounts: Readonly<Record<string, number>>) =>
  Object.entries(amounts).map(([date, amount]): LineDraft => ({
    id,
    name: `${id} Ltd`,
    person,
    date: `2025-${date}`,
    amount,
  }))

const COMPANY = company(
  [
    ...sales('Great', 'Ann', {
      '06-28': 900,
      '07-28': 900,
      '08-28': 900,
      '09-28': 900,
      '10-28': 900,
    }),
    ...sales('Slip', 'Ann', { '07-10': 1200, '08-10': 1200, '09-10': 1200, '10-10': 600 }),
    ...sales('Often', 'Bob', {
      '09-01': 10,
      '09-03': 10,
      '09-05': 10,
      '09-07': 10,
      '09-09': 10,
      '10-02': 10,
    }),
    ...sales('Small', 'Bob', { '06-20': 5, '10-20': 5 }),
    ...sales('Gone', 'Bob', { '05-02': 5 }),
    ...sales('Great', 'Ann', { '11-12': 900 }),
    ...sales('Small', 'Bob', { '11-05': 5 }),
  ],
  {
    today: '2025-11-12',
    churnedAfter: 3,
    records: [{ id: 'Hope', name: 'Hope Ltd', salesperson: 'Bob', created: day('2025-03-04') }],
  },
)

const HANDLERS: Partial<Handlers<AnalysisApi>> = {
  directory: () => COMPANY.directory,
  alerts: ({ view }) => computeAlertReport(COMPANY, view),
  watch: ({ view }) => computeWatchReport(COMPANY, view),
  watchList: ({ view, group, text }) => computeWatchList(COMPANY, view, group, text),
}

async function show(options: CockpitOptions) {
  await renderInCockpit(<AlertsScreen />, {
    ...options,
    handlers: { ...HANDLERS, ...options.handlers },
  })
  await waitFor(() => expect(screen.queryByText(/^(Working|正在计算)/)).toBeNull())
}

function list(): string[][] {
  const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row')
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))
}

const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent)

describe('AlertsScreen', () => {
  it('has tabs for the groups of a complete period, with how many are in each', async () => {
    await show({})
    expect(tabs()).toEqual(['To wake 0', 'A slipping 1', 'Overdue 1', 'Dormant 2'])
    await userEvent.click(screen.getByRole('tab', { name: /^A slipping/ }))
    expect(await screen.findByText('1 A customer slips')).toBeVisible()
    await userEvent.keyboard('{ArrowRight}')
    expect(await screen.findByText('1 customer is overdue')).toBeVisible()
    expect(screen.getByRole('tab', { name: /^Overdue/, selected: true })).toHaveFocus()
  })

  it('tells by how much an A customer slips', async () => {
    await show({ address: { group: 'slipping' } })
    expect(screen.getByText('1 A customer slips').closest('p')).toHaveTextContent(
      '1 A customer slips: together ¥600 under the mean of the 3 months before.',
    )
    expect(list()).toEqual([
      ['A slipping1 customerVisit, find out who sells the rest, agree on what brings it back¥600'],
      [
        'AB',
        'Slip LtdAnn · Slip',
        '10 Oct33 days',
        '··AAAB',
        '60033 days',
        '',
        '−50.0%600 of 1,200',
        'Log',
      ],
    ])
    expect(screen.getByRole('link', { name: 'Slip Ltd' })).toHaveAttribute(
      'href',
      '/customers/slip',
    )
  })

  it('tells how late an overdue customer is by its own rhythm', async () => {
    await show({ address: { group: 'overdue' } })
    expect(list()[1]?.slice(1)).toEqual([
      'Often LtdBob · Often',
      '2 Oct41 days',
      '····BB',
      '5041 days',
      '',
      'every 2 daysdue 4 Oct',
      'Log',
    ])
  })

  it('lists the churned with what they were worth, then who never ordered', async () => {
    await show({ address: { group: 'dormant' } })
    expect(screen.getByText('2 dormant customers')).toBeVisible()
    expect(list().map(([first, who = '', last = '']) => [first, who, last].join(' '))).toEqual([
      expect.stringMatching(/^Churned1 customer/),
      'D Gone LtdBob · Gone 2 May194 days, 5 months',
      expect.stringMatching(/^Never ordered1 customer/),
      'D Hope LtdBob · Hope never ordered',
    ])
    expect(list()[3]?.at(-2)).toBe('4 Mar 2025')
  })

  it('begins an open period with who has not ordered yet, the largest first', async () => {
    await show({ address: { period: '2025-11' } })
    expect(tabs()).toEqual(['No order yet 2', 'Overdue 1', 'Dormant 2'])
    expect(screen.getByText(/who had ordered by 12 Oct have not ordered yet$/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Go to October 2025' })).toHaveAttribute(
      'href',
      '/alerts?period=2025-10',
    )
    expect(
      list()
        .slice(1)
        .map((cells) => [cells[1], cells[4]]),
    ).toEqual([
      ['Slip LtdAnn · Slip', '60033 days'],
      ['Often LtdBob · Often', '1041 days'],
    ])
  })

  it('shows what is addressed to the chosen person, and says when that is nobody', async () => {
    await show({ address: { period: '2025-11' } })
    await userEvent.click(screen.getByRole('button', { name: /^Bob/ }))
    await waitFor(() => expect(list()).toHaveLength(2))
    expect(screen.getByRole('region', { name: 'Bob' })).toHaveTextContent(
      '1 customer, ¥10 by 12 Oct',
    )
    await userEvent.click(screen.getByRole('tab', { name: /^Overdue/ }))
    await userEvent.click(await screen.findByRole('button', { name: /^Everyone/ }))
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search customers' }), 'nothing')
    expect(await screen.findByText('No customer matches ‘nothing’.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }))
    await waitFor(() => expect(list()).toHaveLength(2))
  })

  it('exports the group that is shown, for the person and the text', async () => {
    const exportWatchList = vi.fn<(params: Parameters<AnalysisApi['exportWatchList']>[0]) => void>()
    const saveFile = vi.fn<(saved: FileOut) => void>()
    await show({
      address: { group: 'dormant', salesperson: 'Bob', q: 'hope' },
      saveFile,
      handlers: {
        exportWatchList: (params) => {
          exportWatchList(params)
          return { name: 'dormant_2025-10_Bob.csv', blob: new Blob(['x']) }
        },
      },
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Export' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV', hidden: true }))
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce())
    expect(exportWatchList.mock.calls[0]?.[0]).toMatchObject({
      group: 'dormant',
      text: 'hope',
      format: 'csv',
      view: { salesperson: 'Bob', period: '2025-10' },
    })
  })
})
