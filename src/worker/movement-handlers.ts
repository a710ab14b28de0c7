import { computeMovementList } from '../domain/movement/movement-list.ts'
import { computeMovementReport } from '../domain/movement/movement-report.ts'
import { moneyDecimals } from './export-handlers.ts'
import type { HeldCompany } from './held-company.ts'
import { nameOrder } from './name-order.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'
import type { TierReports } from './tier-reports.ts'

type MovementHandlers = Pick<Handlers<AnalysisApi>, 'movement' | 'movementList' | 'exportMovement'>

/** Who moved where: the report, the names behind a part of it, and these as a file. */
export function createMovementHandlers(
  held: HeldCompany,
  tierReport: TierReports,
): MovementHandlers {
  return {
    movement: ({ view }) => computeMovementReport(held.company(), view, tierReport(view)),
    movementList: ({ view, pick, sort, locale }) =>
      computeMovementList(held.company(), tierReport(view), pick, sort, nameOrder(locale)),
    async exportMovement({ view, pick, sort, format, locale }) {
      const company = held.company()
      const report = tierReport(view)
      const source = {
        report,
        list: computeMovementList(company, report, pick, sort, nameOrder(locale)),
        pick,
        directory: company.directory,
        moneyDecimals: moneyDecimals(held),
      }
      const { fileBuilders } = await import('../export/file-builders.ts')
      return fileBuilders.movement(source, view, { format, locale })
    },
  }
}
