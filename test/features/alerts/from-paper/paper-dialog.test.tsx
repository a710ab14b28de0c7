import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../../../src/domain/calendar.ts'
import { CAUSES, type LogDraft, type LogEntry } from '../../../../src/domain/follow-up/log-entry.ts'
import type { View } from '../../../../src/domain/periods/view.ts'
import type { CustomerDirectory } from '../../../../src/domain/company/customer-directory.ts'
import type { OfferedSheet } from '../../../../src/features/alerts/from-paper/offered-sheets.ts'
import { PaperDialog } from '../../../../src/features/alerts/from-paper/paper-dialog.tsx'
import type { StorageState } from '../../../../src/worker/storage-state.ts'
import { renderInCockpit, type CockpitOptions } from '../../in-cockpit.tsx'
import { AS_OF } from '../../months.ts'
import { DIRECTORY } from '../../october.ts'

const ROWS = 20
const KEYS = Array.from({ length: ROWS }, (_, index) => `c${index + 1}`)
const PEOPLE: CustomerDirectory = {
  ...DIRECTORY,
  keys: KEYS,
  ids: KEYS,
  names: KEYS.map((key) => `Firm ${key}`),
}

const SHEET: OfferedSheet = {
  group: 'wake',
  period: '2025-09',
  owner: 'Zhang Min',
  customers: KEYS.toReversed(),
  causes: CAUSES,
  mark: 'K7Q2',
  printedOn: toEpochDay(2025, 11, 5),
}

/** The same customers, without those whom a test does not need. */
const SHORT: OfferedSheet = { ...SHEET, customers: SHEET.customers.slice(0, 5) }

/** A worker that logs what it is given, or fails. */
function loggingWorker(storage: StorageState = { kept: true, problem: 'none' }) {
  const appended: { readonly drafts: readonly LogDraft[]; readonly view: View }[] = []
  const handlers: CockpitOptions['handlers'] = {
    newestEntries: () => [],
    appendToLog: ({ drafts, view }) => {
      appended.push({ drafts, view })
      const entries = drafts.map((draft, index): LogEntry =>
        draft.kind === 'contact'
          ? { ...draft, id: `e${index}`, loggedAt: 1, alert: undefined, salesperson: '' }
          : { ...draft, id: `w${index}`, loggedAt: 2, alert: undefined },
      )
      return { entries, storage }
    },
  }
  return { appended, handlers }
}

async function openDialog(
  worker = loggingWorker(),
  options: Partial<CockpitOptions> & { readonly sheets?: readonly OfferedSheet[] } = {},
) {
  const { sheets = [SHORT] } = options
  const closed: true[] = []
  const [first = SHORT] = sheets
  await renderInCockpit(
    <PaperDialog
      sheets={sheets}
      first={first}
      directory={PEOPLE}
      onClose={() => closed.push(true)}
    />,
    { handlers: worker.handlers, ...options },
  )
  const dialog = await screen.findByRole('dialog')
  const user = userEvent.setup({ delay: null })
  let presses = 0
  /** Types keys, one press each; a name in braces is one key. */
  const press = async (keys: string) => {
    presses += keys.match(/\{[^}]*\}|./gu)?.length ?? 0
    await user.keyboard(keys)
  }
  const cell = (row: number, field: string) =>
    within(dialog).getByLabelText(new RegExp(`^Row ${row}, .*: ${field}$`))
  return { dialog, user, press, cell, closed, presses: () => presses, appended: worker.appended }
}

describe('PaperDialog', () => {
  it('takes twenty rows in the order of the paper, in fewer than 150 presses of keys, as one addition', async () => {
    const { dialog, press, presses, appended } = await openDialog(loggingWorker(), {
      sheets: [SHEET],
    })
    await press('{Enter}')
    for (let row = 0; row < ROWS; row += 1) await press('121+7{Enter}{Enter}')
    expect(within(dialog).getAllByText('20 of 20 filled')).not.toHaveLength(0)
    await press('{Enter}')
    expect(await within(dialog).findAllByText('20 contacts logged.')).not.toHaveLength(0)
    expect(presses()).toBeLessThan(150)
    expect(appended).toHaveLength(1)
    expect(appended[0]?.view).toMatchObject({ period: '2025-09', salesperson: undefined })
    expect(appended[0]?.drafts.map(({ customer }) => customer)).toEqual(KEYS.toReversed())
    expect(appended[0]?.drafts[0]).toEqual({
      kind: 'contact',
      customer: 'c20',
      day: AS_OF,
      channel: 'call',
      outcome: 'spoke',
      cause: 'price',
      next: AS_OF + 7,
      note: '',
    })
  }, 30_000)

  it('skips rows that are left empty, and goes over the cells by arrows', async () => {
    const { press, cell, appended } = await openDialog()
    await press('{Enter}{Enter}{Enter}')
    expect(cell(3, 'Channel')).toHaveFocus()
    await press('34{Enter}{Enter}asks for 60 days{ArrowUp}{ArrowDown}')
    expect(cell(3, 'Note')).toHaveFocus()
    await press('{ArrowRight}')
    expect(cell(4, 'Date')).toHaveFocus()
    await press('11{ArrowRight}11{Control>}{Enter}{/Control}')
    await waitFor(() => expect(appended).toHaveLength(1))
    expect(appended[0]?.drafts).toMatchObject([
      { customer: 'c18', day: AS_OF, channel: 'message', outcome: 'given-up', cause: '' },
      { customer: 'c17', day: AS_OF - 1, channel: 'call', outcome: 'no-answer' },
    ])
    expect(appended[0]?.drafts[0]).toMatchObject({ note: 'asks for 60 days', next: undefined })
  })

  it('saves nothing while a row is not understood, and goes to what is wrong with it', async () => {
    const { dialog, press, cell, appended } = await openDialog()
    await press('{Enter}12{ArrowDown}{ArrowLeft}{ArrowLeft}7')
    await press('{Control>}{Enter}{/Control}')
    expect(cell(2, 'Channel')).toHaveFocus()
    expect(cell(2, 'Channel')).toHaveAccessibleDescription('Channel: type 1 to 3.')
    expect(within(dialog).getByRole('button', { name: '1 row needs a look' })).toBeVisible()
    expect(appended).toHaveLength(0)
    await press('23{Control>}{Enter}{/Control}')
    await waitFor(() => expect(appended[0]?.drafts).toHaveLength(2))
  })

  it('dates all rows by one day, and tells how it understood it', async () => {
    const { dialog, press, appended } = await openDialog()
    await press('5')
    expect(within(dialog).getByText('Wed 5 Nov')).toBeInTheDocument()
    await press('{Enter}11{Control>}{Enter}{/Control}')
    await waitFor(() =>
      expect(appended[0]?.drafts).toMatchObject([{ day: toEpochDay(2025, 11, 5) }]),
    )
  })

  it('asks before Esc drops what is typed, and closes at once where nothing is', async () => {
    const empty = await openDialog()
    await empty.press('{Escape}')
    expect(empty.closed).toHaveLength(1)
  })

  it('goes back to the cell from the question whether typed rows may be dropped', async () => {
    const { dialog, press, cell, closed } = await openDialog()
    await press('{Enter}1{Escape}')
    expect(within(dialog).getByText('Drop the row that you have typed?')).toBeInTheDocument()
    await press('{Enter}')
    expect(cell(1, 'Outcome')).toHaveFocus()
    expect(closed).toHaveLength(0)
    await press('{Escape}')
    await press('{Shift>}{Tab}{/Shift}{Enter}')
    expect(closed).toHaveLength(1)
  })

  it('takes a saved sheet back whole, with what was typed standing again', async () => {
    const { dialog, press, user, cell, appended } = await openDialog()
    await press('{Enter}12{Enter}{Enter}{Enter}13{Control>}{Enter}{/Control}')
    await within(dialog).findAllByText('2 contacts logged.')
    await user.click(within(dialog).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(cell(1, 'Outcome')).toHaveValue('2'))
    expect(appended[1]?.drafts).toEqual([
      { kind: 'withdrawal', customer: 'c20', day: AS_OF, entry: 'e0' },
      { kind: 'withdrawal', customer: 'c19', day: AS_OF, entry: 'e1' },
    ])
  })

  it('says where contacts are logged but not kept', async () => {
    const worker = loggingWorker({ kept: false, problem: 'unavailable' })
    const { dialog, press } = await openDialog(worker)
    await press('{Enter}12{Control>}{Enter}{/Control}')
    expect(await within(dialog).findByText(/Logged, but not kept/)).toBeInTheDocument()
  })

  it('keeps what is typed where it cannot be logged at all', async () => {
    const { handlers, appended } = loggingWorker()
    const failing = {
      appended,
      handlers: {
        ...handlers,
        appendToLog: () => {
          throw new Error('gone')
        },
      },
    }
    const { dialog, press, cell } = await openDialog(failing)
    await press('{Enter}12{Control>}{Enter}{/Control}')
    expect(await within(dialog).findByText(/This was not saved/)).toBeInTheDocument()
    expect(cell(1, 'Outcome')).toHaveValue('2')
  })

  it('keeps the rows of each sheet while another is looked at, and warns of one not printed here', async () => {
    const other: OfferedSheet = {
      ...SHEET,
      mark: 'ABCD',
      customers: ['c1', 'gone'],
      printedOn: undefined,
    }
    const { dialog, press, user, cell } = await openDialog(loggingWorker(), {
      sheets: [SHORT, other],
    })
    await press('{Enter}12')
    const choice = within(dialog).getByLabelText('Sheet')
    await user.selectOptions(choice, 'ABCD')
    expect(within(dialog).getByText(/If the paper says ABCD/)).toBeInTheDocument()
    expect(within(dialog).getByText('not in the data now')).toBeInTheDocument()
    expect(cell(1, 'Outcome')).toHaveValue('')
    await user.selectOptions(choice, 'K7Q2')
    expect(cell(1, 'Outcome')).toHaveValue('2')
  })

  it('speaks the words of the paper in Chinese, too', async () => {
    const { dialog, press } = await openDialog(loggingWorker(), { locale: 'zh-CN' })
    await press('{Enter}23')
    const row = within(dialog).getAllByRole('row')[1]
    expect(row).toHaveTextContent('拜访')
    expect(row).toHaveTextContent('将下单')
  })
})
