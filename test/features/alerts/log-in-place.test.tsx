import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { computeWatchList } from '../../../src/domain/alerts/watch-list.ts'
import { computeWatchReport } from '../../../src/domain/alerts/watch-report.ts'
import { answeredAlerts } from '../../../src/domain/follow-up/answered-alert.ts'
import { layLog } from '../../../src/domain/follow-up/follow-up-log.ts'
import type { LogEntry } from '../../../src/domain/follow-up/log-entry.ts'
import { AlertsScreen } from '../../../src/features/alerts/alerts-screen.tsx'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { StorageState } from '../../../src/worker/storage-state.ts'
import type { Handlers } from '../../../src/worker/rpc.ts'
import { company, customer, day, type LineDraft } from '../../domain/build-company.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit } from '../in-cockpit.tsx'

beforeAll(() => layOutAt(1440))

const sales = (id: string, amounts: Readonly<Record<string, number>>) =>
  Object.entries(amounts).map(([date, amount]): LineDraft => ({
    id,
    name: `${id} Ltd`,
    person: 'Ann',
    date: `2025-${date}`,
    amount,
  }))

/** Great and Fine ordered until September; Small still does. */
const COMPANY = company(
  [
    ...sales('Great', { '08-28': 900, '09-28': 900 }),
    ...sales('Fine', { '08-10': 700, '09-10': 700 }),
    ...sales('Small', { '08-20': 5, '09-20': 5, '10-20': 5, '11-12': 5 }),
  ],
  { today: '2025-11-12' },
)

let entries: LogEntry[] = []
let storage: StorageState = { kept: true, problem: 'none' }

/** Logs as the worker does, on a clock that ticks with every entry. */
const HANDLERS: Partial<Handlers<AnalysisApi>> = {
  open: async () => {
    const { COMPANY: report } = await import('../october.ts')
    return { company: report, settings: DEFAULT_SETTINGS, logRevision: entries.length, storage }
  },
  directory: () => COMPANY.directory,
  alerts: ({ view }) => computeAlertReport(COMPANY, view, layLog(COMPANY, book())),
  watch: ({ view }) => computeWatchReport(COMPANY, view),
  watchList: ({ view, group, text }) => computeWatchList(COMPANY, view, group, text),
  customerLog: ({ customer: index }) => layLog(COMPANY, book()).byCustomer.get(index) ?? [],
  appendToLog({ drafts, view }) {
    const answered = answeredAlerts(COMPANY, view, layLog(COMPANY, book()))
    const added = drafts.map((draft): LogEntry => {
      const id = `e${entries.length}`
      const alert = answered(customer(COMPANY, draft.customer))
      const head = { id, loggedAt: entries.length, alert }
      return draft.kind === 'contact'
        ? { ...draft, ...head, salesperson: 'Ann' }
        : { ...draft, ...head }
    })
    entries = [...entries, ...added]
    return { entries: added, storage }
  },
}

const book = () => ({ revision: entries.length, entries })

async function show() {
  await renderInCockpit(<AlertsScreen />, { handlers: HANDLERS })
  await screen.findByRole('button', { name: /^Log Great/ })
}

const row = (name: string) =>
  screen.getByRole('rowheader', { name: new RegExp(`^${name}`) }).closest('tr') ?? document.body

beforeEach(() => {
  entries = []
  storage = { kept: true, problem: 'none' }
})

describe('AlertsScreen, logging in place', () => {
  it('logs by the keyboard alone, shows the result in the row, and takes it back', async () => {
    const user = userEvent.setup()
    await show()
    screen.getByRole('button', { name: 'Log Great Ltd' }).focus()
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('radio', { name: 'Call' })).toHaveFocus()
    await user.keyboard('2')
    await user.tab()
    await user.keyboard('3')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cause' }), 'Price')
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Offer by Tuesday')
    await user.click(screen.getByRole('button', { name: 'In 3 days' }))
    screen.getByRole('textbox', { name: 'Note' }).focus()
    await user.keyboard('{Control>}{Enter}{/Control}')

    const result = await screen.findByRole('button', { name: 'Will order 12 Nov Great Ltd' })
    expect(result).toHaveFocus()
    expect(screen.getByText('Saved: Will order.')).toBeInTheDocument()
    expect(entries[0]).toMatchObject({
      kind: 'contact',
      customer: 'great',
      channel: 'visit',
      outcome: 'will-order',
      cause: 'price',
      note: 'Offer by Tuesday',
      day: day('2025-11-12'),
      next: day('2025-11-15'),
      alert: { period: '2025-10', severity: 'critical', tierBefore: 'A' },
    })
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('button', { name: 'Log Great Ltd' })).toHaveFocus()
    expect(entries[1]).toMatchObject({ kind: 'withdrawal', entry: 'e0' })
  })

  it('asks for the outcome, and logs nothing without one', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: 'Log Great Ltd' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Say what came of it.')
    expect(entries).toEqual([])
  })

  it('takes an earlier day of the contact, and none to come', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: 'Log Great Ltd' }))
    await user.click(screen.getByRole('radio', { name: 'Spoke' }))
    fireEvent.change(screen.getByLabelText('Day of contact'), { target: { value: '2025-11-13' } })
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(entries).toEqual([])
    fireEvent.change(screen.getByLabelText('Day of contact'), { target: { value: '2025-11-05' } })
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('button', { name: 'Spoke 5 Nov Great Ltd' })).toBeVisible()
  })

  it('keeps what was typed when it is closed', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: 'Log Fine Ltd' }))
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Half a word')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull()
    const goOn = screen.getByRole('button', { name: 'Go on Fine Ltd' })
    expect(goOn).toHaveFocus()
    await user.click(goOn)
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a word')
    await user.clear(screen.getByRole('textbox', { name: 'Note' }))
    await user.click(screen.getByRole('radio', { name: 'Spoke' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('button', { name: /^Spoke/ })).toBeVisible()
  })

  it('says that nothing is kept, leaves what was typed, and keeps it later without logging twice', async () => {
    const user = userEvent.setup()
    storage = { kept: false, problem: 'full' }
    await show()
    await user.click(screen.getByRole('button', { name: 'Log Great Ltd' }))
    await user.click(screen.getByRole('radio', { name: 'No answer' }))
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Rang twice')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Logged, but not kept: .*no room/)
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Rang twice')
    storage = { kept: true, problem: 'none' }
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: /^No answer/ })).toHaveFocus()
    expect(entries).toHaveLength(1)
  })

  it('puts what is done at rest at the end of its group, which still counts it', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: 'Log Great Ltd' }))
    await user.click(screen.getByRole('button', { name: 'Done' }))
    // It keeps its place until the list is opened again.
    expect(await screen.findByRole('button', { name: 'Done 12 Nov Great Ltd' })).toBeVisible()
    expect(row('Great Ltd')).toBeVisible()

    await user.click(screen.getByRole('tab', { name: /^A slipping/ }))
    await user.click(screen.getByRole('tab', { name: /^To wake/ }))
    const resting = await screen.findByRole('button', { name: 'Resting 1' })
    expect(screen.queryByRole('rowheader', { name: /^Great/ })).toBeNull()
    expect(screen.getByRole('rowheader', { name: /^Critical/ })).toHaveTextContent(/1 customer/)
    await user.click(resting)
    expect(within(row('Great Ltd')).getByText('Done 12 Nov')).toBeVisible()
  })

  it('snoozes until a day, and shows only whom nobody has contacted', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: 'Log Great Ltd' }))
    await user.click(screen.getByRole('button', { name: 'Snooze' }))
    const popover = within(await screen.findByRole('dialog', { hidden: true }))
    await user.click(popover.getByRole('button', { name: 'Tomorrow', hidden: true }))
    await user.click(popover.getByRole('button', { name: 'Snooze', hidden: true }))
    expect(await screen.findByText('Snoozed until 13 Nov', { selector: 'button' })).toBeVisible()
    expect(entries[0]).toMatchObject({ kind: 'snooze', until: day('2025-11-13') })

    await user.click(screen.getByRole('button', { name: /^Log Fine/ }))
    await user.click(screen.getByRole('radio', { name: 'Spoke' }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('button', { name: /^Spoke/ })
    await user.click(screen.getByRole('button', { name: 'Not contacted yet 1' }))
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: /^Fine/ })).toBeNull())
    expect(row('Great Ltd')).toBeVisible()
  })
})
