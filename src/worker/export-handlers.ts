import { computeAlertReport } from '../domain/alerts/alert-report.ts'
import { readAlerts } from '../domain/alerts/alert-row.ts'
import { layLog } from '../domain/follow-up/follow-up-log.ts'
import { computeTierList } from '../domain/tiers/tier-list.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import { nameOrder } from './name-order.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'
import type { TierReports } from './tier-reports.ts'

type ExportHandlers = Pick<
  Handlers<AnalysisApi>,
  'exportTiers' | 'exportAlerts' | 'exportNotUsedRows'
>

/** Files of what is on the screen. The code that writes them is loaded at the first export. */
export function createExportHandlers(
  held: HeldCompany,
  log: HeldLog,
  tierReport: TierReports,
): ExportHandlers {
  return {
    async exportTiers({ view, filter, sort, format, locale }) {
      const company = held.company()
      const report = tierReport(view)
      const source = {
        report,
        list: computeTierList(company, report, filter, sort, nameOrder(locale)),
        directory: company.directory,
        hasMargin: held.present().company.hasMargin,
        moneyDecimals: moneyDecimals(held),
      }
      const { fileBuilders } = await import('../export/file-builders.ts')
      return fileBuilders.tiers(source, view, filter, { format, locale })
    },

    async exportAlerts({ view, customers, format, locale }) {
      const company = held.company()
      const { alerts } = computeAlertReport(company, view, layLog(company, log.book()))
      const wanted = customers && new Set(customers)
      const rows = [...alerts.customer.keys()].filter(
        (row) => wanted?.has(alerts.customer[row] ?? -1) !== false,
      )
      const source = {
        alerts: readAlerts(alerts, rows),
        directory: company.directory,
        moneyDecimals: moneyDecimals(held),
      }
      const { fileBuilders } = await import('../export/file-builders.ts')
      return fileBuilders.alerts(source, view, { format, locale })
    },

    async exportNotUsedRows({ files, format, locale }) {
      const chosen = held.kept().files.filter(({ id }) => files.includes(id))
      const entries = []
      for (const { id, report } of chosen) {
        const { fileName, sheet } = report
        entries.push({ fileName, sheet, rows: await held.notUsedRows(id) })
      }
      const { fileBuilders } = await import('../export/file-builders.ts')
      return fileBuilders.notUsedRows(entries, { format, locale })
    },
  }
}

/** Money is written to the cent, or to 4 decimals where the data has such amounts. */
export function moneyDecimals(held: HeldCompany): 2 | 4 {
  const isFine = (money: number): boolean => money % 100 !== 0 && !Number.isNaN(money)
  const hasFine = held
    .kept()
    .files.some(({ orders }) => orders?.amount.some(isFine) || orders?.margin.some(isFine))
  return hasFine ? 4 : 2
}
