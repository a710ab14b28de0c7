import { computeDecileList } from '../domain/deciles/decile-list.ts'
import { computeDecileReport } from '../domain/deciles/decile-report.ts'
import { moneyDecimals } from './export-handlers.ts'
import type { HeldCompany } from './held-company.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'

type DecileHandlers = Pick<Handlers<AnalysisApi>, 'deciles' | 'decileList' | 'exportDeciles'>

/** Deciles of a range, the customers of one of its groups, and both tables as files. */
export function createDecileHandlers(held: HeldCompany): DecileHandlers {
  return {
    deciles: ({ view }) => computeDecileReport(held.company(), view),
    decileList: ({ view, selection }) => computeDecileList(held.company(), view, selection),
    async exportDeciles({ view, table, format, locale }) {
      const source = {
        report: computeDecileReport(held.company(), view),
        moneyDecimals: moneyDecimals(held),
      }
      const { fileBuilders } = await import('../export/file-builders.ts')
      return fileBuilders.deciles(source, table, view, { format, locale })
    },
  }
}
