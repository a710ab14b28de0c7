import { toEpochDay } from '../domain/calendar.ts'
import { DEFAULT_SETTINGS } from '../domain/company/company-settings.ts'
import type { OrderLines } from '../domain/company/order-lines.ts'
import { createImportSession } from '../ingest/import-session.ts'
import { pause } from '../ingest/pace.ts'
import { madeUpOrders } from './made-up-orders.ts'
import { madeUpWorkbook } from './made-up-workbook.ts'

/**
 * Lines of the files, one read after the other. Code is slow the first time and made fast where it runs
 * often: the first file is small, so that no step of it is long, and four thousand lines in all do what
 * can be done in a fifth of a second.
 */
const SIZES = [250, 500, 1_000, 2_000]

/** Lines of the workbooks, read behind them: a tenth less work then for one of a hundred thousand. */
const WORKBOOK_SIZES = [300, 1_000, 2_000]

/**
 * With how many of them the reports are warmed up. Two take them through the slow first times; with all,
 * a million lines then took a tenth more memory and a twentieth more time, for what code is made fast by
 * on a few customers does not suit a hundred thousand.
 */
const FILES_FOR_REPORTS = 2

/** After the last of the made-up days. */
const TODAY = toEpochDay(2025, 1, 10)

/**
 * Reads made-up order files, texts and workbooks, in the way of a real import, and forgets them: the first
 * real file then finds the code warm.
 *
 * @returns the lines of the smaller texts, for `warmUpReports`.
 * @throws the signal's reason when it is aborted; what is asked meanwhile waits for one step at most.
 */
export async function warmUpReading(signal: AbortSignal): Promise<readonly OrderLines[]> {
  const files: OrderLines[] = []
  for (const lines of SIZES) {
    await pause(signal)
    files.push(await readOrders(madeUpOrders(lines), signal))
  }
  for (const lines of WORKBOOK_SIZES) {
    await pause(signal)
    await readOrders(madeUpWorkbook(lines), signal)
  }
  return files.slice(0, FILES_FOR_REPORTS)
}

async function readOrders(file: File, signal: AbortSignal): Promise<OrderLines> {
  const control = { signal, onProgress: () => undefined }
  const { cancelledStatuses } = DEFAULT_SETTINGS
  const session = createImportSession({
    remembered: [],
    loaded: [],
    cancelledStatuses,
    today: TODAY,
  })
  const [inspected] = await session.inspect([file], control)
  if (inspected?.ok !== true) throw new Error('A made-up file could not be read')
  await pause(signal)
  const { id, mapping } = inspected.value
  const [loaded] = await session.load([{ file: id, mapping }], control)
  if (loaded?.ok !== true || loaded.value.orders === undefined) {
    throw new Error('A made-up file could not be loaded')
  }
  return loaded.value.orders
}
