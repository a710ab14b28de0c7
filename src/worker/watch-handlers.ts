import { computeWatchList } from '../domain/alerts/watch-list.ts'
import { computeWatchReport } from '../domain/alerts/watch-report.ts'
import { moneyDecimals } from './export-handlers.ts'
import type { HeldCompany } from './held-company.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'

type WatchHandlers = Pick<Handlers<AnalysisApi>, 'watch' | 'watchList' | 'exportWatchList'>

/** The groups beside the D alerts: counts for tabs and people, the customers, and files of them. */
export function createWatchHandlers(held: HeldCompany): WatchHandlers {
  return {
    watch: ({ view }) => computeWatchReport(held.company(), view),
    watchList: ({ view, group, text }) => computeWatchList(held.company(), view, group, text),
    async exportWatchList({ view, group, text, format, locale }) {
      const { fileBuilders } = await import('../export/file-builders.ts')
      const company = held.company()
      const report = computeWatchReport(company, view)
      const source = {
        list: computeWatchList(company, view, group, text),
        trailLength: report.trailPeriods.length,
        measure: view.measure,
        directory: company.directory,
        moneyDecimals: moneyDecimals(held),
      }
      return fileBuilders.watch(source, view, text, { format, locale })
    },
  }
}
