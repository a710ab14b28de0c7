import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileOut } from '../../../src/worker/file-out.ts'
import { orderLines } from '../../domain/build-company.ts'
import { sampleReport } from '../../storage/kept-sample.ts'
import { openWorkers, type ConnectedWorkers } from '../../worker/connected-workers.ts'
import { CHINESE } from '../formatters.ts'
import { renderDataScreen } from './render-data-screen.tsx'

const LINES = [
  { date: '2025-05-02', id: 'K1', name: 'Alpha', amount: 10, person: 'Li Wei' },
  { date: '2025-05-02', id: 'K1', name: 'Alpha', amount: 10, person: 'Li Wei', isDuplicate: true },
  { date: '2025-05-09', id: 'K2', name: 'Alpha', amount: -4, person: 'Li Wei' },
  { date: '2025-06-03', id: 'K3', name: 'Gamma', amount: 0 },
] as const

/** Seven rows: four in use, two rejected, one set aside. */
const REPORT = {
  ...sampleReport('orders.csv', 4),
  rowsRead: 7,
  used: 4,
  rejected: 2,
  setAside: 1,
  reasons: [
    { kind: 'not-a-date', outcome: 'rejected', lines: 2, amount: 50_000 },
    { kind: 'cancelled', outcome: 'set-aside', lines: 1, amount: 70_000 },
  ],
  amountRead: 280_000,
  amountUsed: 160_000,
  amountNotUsed: 120_000,
  duplicates: { lines: 1, amount: 100_000 },
  notes: [{ kind: 'returns', total: { lines: 1, amount: -40_000 } }],
} as const

const NOT_USED = [
  { row: 6, value: 'tbc', kind: 'not-a-date', amount: 50_000 },
  { row: 7, value: '31/02/2025', kind: 'not-a-date', amount: undefined },
  { row: 8, value: '7', kind: 'cancelled', amount: 70_000 },
].map(({ row, value, kind, amount }) => ({
  row,
  column: { header: 'Date', letter: 'A' },
  value,
  reason: { kind: kind === 'cancelled' ? 'cancelled' : 'not-a-date' } as const,
  amount,
}))

let workers: ConnectedWorkers
let count = 0

beforeEach(async () => {
  count += 1
  workers = await openWorkers(`files-in-use-${count}`, 20_259, [
    { report: REPORT, notUsed: NOT_USED, orders: orderLines(LINES), customers: undefined },
  ])
})

afterEach(() => workers.close())

async function openRows(name: string): Promise<HTMLElement> {
  await userEvent.click(await screen.findByRole('button', { name }))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByRole('table')
  return dialog
}

function cells(dialog: HTMLElement): (string | null)[] {
  return within(dialog)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent ?? null)
}

describe('FilesInUse', () => {
  it('shows that rows read are rows in use and rows left out, and that the amounts agree', async () => {
    await renderDataScreen(workers)
    expect(await screen.findByRole('button', { name: '7 rows read' })).toBeVisible()
    expect(screen.getByRole('button', { name: '4 used' })).toBeVisible()
    expect(screen.getByRole('button', { name: '3 left out' })).toBeVisible()
    expect(screen.getByRole('button', { name: '2 rejected' })).toBeVisible()
    expect(screen.getByRole('button', { name: '1 set aside' })).toBeVisible()
    expect(
      screen.getByText('Amounts agree: file ¥28.00 = used ¥16.00 + left out ¥12.00.'),
    ).toBeVisible()
  })

  it('opens the rows behind each figure', async () => {
    await renderDataScreen(workers)
    expect(cells(await openRows('3 left out'))).toEqual(['6', '7', '8'])
    await userEvent.keyboard('{Escape}')
    expect(cells(await openRows('2 rejected'))).toEqual(['6', '7'])
    await userEvent.keyboard('{Escape}')
    const read = await openRows('7 rows read')
    expect(cells(read)).toEqual(['2', '3', '4', '5', '6', '7', '8'])
    await userEvent.selectOptions(within(read).getByRole('combobox'), 'Returns')
    expect(await within(read).findByRole('cell', { name: '−¥4.00' })).toBeVisible()
    expect(cells(read)).toEqual(['4'])
  })

  it('saves all rows that are not used', async () => {
    const saved: FileOut[] = []
    await renderDataScreen(workers, { saved })
    await userEvent.click(await screen.findByRole('button', { name: 'Export' }))
    // The kit places its menus by measures that jsdom does not have, and hides them until then.
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV', hidden: true }))
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.name).toMatch(/\.csv$/)
  })

  it('leaves repeated rows out at a click, and takes them in again', async () => {
    await renderDataScreen(workers)
    const lines = async (): Promise<number> => (await workers.analysis.call('company', {})).lines
    expect(await lines()).toBe(4)
    await userEvent.click(await screen.findByRole('button', { name: /^Leave out the repeated/ }))
    const takeIn = await screen.findByRole('button', { name: /^Take in the repeated/ })
    expect(await lines()).toBe(3)
    await userEvent.click(takeIn)
    expect(await screen.findByRole('button', { name: /^Leave out the repeated/ })).toBeVisible()
    expect(await lines()).toBe(4)
  })

  it('merges customers of one name only when told to, and takes it back', async () => {
    await renderDataScreen(workers)
    await userEvent.click(await screen.findByRole('button', { name: /Show: One name under/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(await dialog.findByRole('button', { name: 'Same customer: K1, K2' }))
    const undo = await dialog.findByRole('button', { name: /^Undo/ })
    expect((await workers.analysis.call('directory', {})).keys).toHaveLength(2)
    await userEvent.click(undo)
    expect(await dialog.findByRole('button', { name: 'Same customer: K1, K2' })).toBeVisible()
    expect((await workers.analysis.call('directory', {})).keys).toHaveLength(3)
  })

  it('says which period is open and where the cockpit opens', async () => {
    await renderDataScreen(workers)
    expect(await screen.findByText(/^June 2025 is open: data to/)).toBeVisible()
    expect(screen.getByText('The cockpit opens on May 2025.')).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: 'Open the cockpit' }))
    expect(await screen.findByRole('heading', { name: 'Overview' })).toBeVisible()
  })

  it('removes a file only after a question', async () => {
    await renderDataScreen(workers)
    await userEvent.click(await screen.findByRole('button', { name: 'Remove orders.csv' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove orders.csv?' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Remove the file' }))
    expect(await screen.findByText(/^No data yet/)).toBeVisible()
    expect(screen.getByText('orders.csv is removed.')).toBeInTheDocument()
    expect((await workers.analysis.call('files', {})).length).toBe(0)
  })

  it('speaks Chinese', async () => {
    await renderDataScreen(workers, { formatter: CHINESE })
    expect(await screen.findByRole('button', { name: '3 未采用' })).toBeVisible()
    expect(screen.getByRole('link', { name: '打开驾驶舱' })).toBeVisible()
  })
})
