import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { computeDueList } from '../../../src/domain/follow-up/due-list.ts'
import type { LogEntry } from '../../../src/domain/follow-up/log-entry.ts'
import { computeLogList } from '../../../src/domain/follow-up/log-list.ts'
import { FollowUpsScreen } from '../../../src/features/follow-ups/follow-ups-screen.tsx'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { Handlers } from '../../../src/worker/rpc.ts'
import { company } from '../../domain/build-company.ts'
import { contact, logOf, withdrawal } from '../../domain/follow-up/build-log.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { AS_OF } from '../months.ts'
import { COMPANY as REPORT } from '../october.ts'

beforeEach(() => layOutAt(1440))

const FIRM = company(
  [
    { id: 'Ada', name: 'Ada Mills', person: 'Tom', date: '2025-09-02', amount: 120 },
    { id: 'Bo', name: 'Bo Tools', person: 'Tom', date: '2025-10-03', amount: 60 },
    { id: 'Cy', name: 'Cyan Ltd', person: 'Meg', date: '2025-10-05', amount: 30 },
  ],
  { today: '2025-11-12' },
)

let entries: readonly LogEntry[] = []

const HANDLERS: Partial<Handlers<AnalysisApi>> = {
  open: () => ({
    company: REPORT,
    settings: DEFAULT_SETTINGS,
    logRevision: entries.length,
    storage: { kept: true, problem: 'none' },
  }),
  directory: () => FIRM.directory,
  dueList: ({ view, today }) => computeDueList(FIRM, view, logOf(FIRM, entries), today),
  logList: ({ view, filter }) =>
    computeLogList(FIRM, view, { revision: entries.length, entries }, filter),
  customerLog: ({ customer }) => logOf(FIRM, entries).byCustomer.get(customer) ?? [],
  appendToLog({ drafts }) {
    const added = drafts.map((draft, at): LogEntry => {
      const id = `new ${entries.length + at}`
      const head = { id, loggedAt: 1000 + entries.length + at, alert: undefined }
      return draft.kind === 'contact'
        ? { ...draft, ...head, salesperson: 'Tom' }
        : { ...draft, ...head }
    })
    entries = [...entries, ...added]
    return { entries: added, storage: { kept: true, problem: 'none' } }
  },
}

async function show(options: CockpitOptions = {}) {
  await renderInCockpit(<FollowUpsScreen />, { handlers: HANDLERS, ...options })
  await waitFor(() => expect(screen.queryByText(/^(Working|正在计算)/)).toBeNull())
}

const heads = () =>
  within(screen.getByRole('table', { name: 'Next steps by day' }))
    .getAllByRole('rowheader')
    .map((head) => head.textContent)

beforeEach(() => {
  entries = [
    contact('ada', '2025-11-04', {
      next: AS_OF - 2,
      cause: 'price',
      note: 'Wants 60 days',
      salesperson: 'Tom',
    }),
    contact('bo', '2025-11-05', { next: AS_OF, outcome: 'no-answer', salesperson: 'Tom' }),
    contact('cy', '2025-11-05', { next: AS_OF + 20, channel: 'visit', salesperson: 'Meg' }),
  ]
})

describe('FollowUpsScreen', () => {
  it('says how many steps are due, and lists them by when', async () => {
    await show()
    expect(screen.getByText('2 next steps are due').closest('p')).toHaveTextContent(
      /^2 next steps are due, 1 of them overdue, .* 1 more is planned\.$/,
    )
    expect(heads()).toEqual([
      expect.stringMatching(/^Overdue1 customer/),
      'Ada MillsTom',
      expect.stringMatching(/^Today1 customer/),
      'Bo ToolsTom',
      expect.stringMatching(/^Later1 customer/),
      'Cyan LtdMeg',
    ])
    expect(screen.getByText('Spoke 4 Nov')).toBeVisible()
    expect(screen.getByText('Price; Wants 60 days')).toBeVisible()
    expect(screen.getByText('2 days late')).toBeVisible()
  })

  it('puts a step away in place, where it stays with its way back', async () => {
    const user = userEvent.setup()
    await show({ address: { salesperson: 'Tom' } })
    await user.click(screen.getAllByRole('button', { name: 'Done' })[0] ?? document.body)
    expect(await screen.findByRole('button', { name: 'Done 12 Nov Ada Mills' })).toBeVisible()
    expect(await screen.findByText('1 next step is due')).toBeVisible()
    expect(heads()).toContain('Ada Mills')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('2 next steps are due')).toBeVisible()
  })

  it('lists the log, what was taken back struck through, and narrows it', async () => {
    const user = userEvent.setup()
    const [first] = entries
    if (first?.kind !== 'contact') throw new Error('No contact')
    entries = [...entries, withdrawal(first, '2025-11-06')]
    await show({ address: { show: 'log' } })
    expect(screen.getByText('3 entries').closest('p')).toHaveTextContent(
      '3 entries about 3 customers, since 4 Nov.',
    )
    expect(screen.getByText('taken back 6 Nov')).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Channel' }), 'Visit')
    await waitFor(() => expect(screen.queryByText('Ada Mills')).toBeNull())
    expect(screen.getByRole('link', { name: 'Cyan Ltd' })).toBeVisible()
    await user.type(screen.getByRole('searchbox', { name: 'Search the log' }), 'nobody')
    expect(await screen.findByText('3 entries are hidden.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show all entries' }))
    expect(await screen.findByRole('link', { name: 'Ada Mills' })).toBeVisible()
  })

  it('says on a phone under the name what there is no column for, in the log', async () => {
    globalThis.matchMedia = (media) =>
      Object.assign(new EventTarget(), {
        media,
        matches: media.includes('max-width: 760px'),
      }) as MediaQueryList
    await show({ address: { show: 'log' } })
    expect(screen.queryByRole('columnheader', { name: 'Next step' })).toBeNull()
    expect(screen.getByText('Price; Wants 60 days · Next step 10 Nov')).toBeVisible()
    expect(screen.getByText('Next step 12 Nov')).toBeVisible()
  })

  it('says in Chinese that nothing is planned, and leads to the alerts', async () => {
    entries = []
    await show({ locale: 'zh-CN' })
    expect(screen.getAllByText('没有计划中的下一步。')).toHaveLength(2)
    expect(screen.getByRole('link', { name: '查看流失预警' })).toHaveAttribute('href', '/alerts')
  })
})
