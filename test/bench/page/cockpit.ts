import { computeAlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { toEpochDay } from '../../../src/domain/calendar.ts'
import { createCompany } from '../../../src/domain/company/company.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { computeDecileReport } from '../../../src/domain/deciles/decile-report.ts'
import { DEFAULT_RULE } from '../../../src/domain/tiers/tier-rule.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import { createImportSession } from '../../../src/ingest/import-session.ts'
import { startUnpacker } from '../../../src/worker/start-unpack-worker.ts'
import { warmUpReading } from '../../../src/worker/warm-up-reading.ts'
import { warmUpReports } from '../../../src/worker/warm-up-reports.ts'
import { LAST_MONTH, type Outcome } from './outcome.ts'

const TODAY = toEpochDay(2025, 11, 12)
const CONTROL = { signal: new AbortController().signal, onProgress: () => undefined }

/** What the app's workers do while the page waits for its first file. */
export async function warmUp(): Promise<void> {
  const { signal } = CONTROL
  await warmUpReports(await warmUpReading(signal), signal)
}

/**
 * This app's own way from a file to all results, every check on: look, load, company, tiers, deciles,
 * alerts.
 */
export async function runCockpit(file: File, mark: (phase: string) => void): Promise<Outcome> {
  const { company, report } = await loadCompany(file, mark)
  const asked = { measure: 'sales', rule: DEFAULT_RULE, salesperson: undefined } as const
  const tiers = computeTierReport(company, { ...asked, period: LAST_MONTH })
  mark('tiers')
  const range = { from: '2023-11', to: LAST_MONTH }
  const deciles = computeDecileReport(company, { ...asked, range })
  mark('deciles')
  computeAlertReport(company, { ...asked, period: LAST_MONTH })
  mark('alerts')
  return {
    lines: report.used,
    orders: deciles.total.orders,
    sales: deciles.total.sales / 10_000,
    margin: (deciles.total.margin ?? 0) / 10_000,
    tiers: tiers.summaries.slice(0, 3).map(({ customers }) => customers),
  }
}

/** From a file to a company, every check on. */
export async function loadCompany(file: File, mark: (phase: string) => void) {
  const { cancelledStatuses } = DEFAULT_SETTINGS
  const context = { remembered: [], loaded: [], cancelledStatuses, today: TODAY }
  const session = createImportSession(context, startUnpacker)
  const [looked] = await session.inspect([file], CONTROL)
  if (looked?.ok !== true) throw new Error(`Not opened: ${JSON.stringify(looked)}`)
  mark('inspect')
  const { id, mapping } = looked.value
  const [loaded] = await session.load([{ file: id, mapping }], CONTROL)
  if (loaded?.ok !== true) throw new Error(`Not loaded: ${JSON.stringify(loaded)}`)
  const { orders, report } = loaded.value
  mark('load')
  const company = createCompany({
    files: [{ id, name: file.name, orders, replaces: false, dropsDuplicates: false }],
    settings: DEFAULT_SETTINGS,
    today: TODAY,
  })
  mark('company')
  return { company, report }
}
