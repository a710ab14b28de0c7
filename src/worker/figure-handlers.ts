import { computeAlertReport, countAlerts } from '../domain/alerts/alert-report.ts'
import { layLog } from '../domain/follow-up/follow-up-log.ts'
import { findCustomersByText } from '../domain/customer/customer-search.ts'
import { computeOverview } from '../domain/overview/overview.ts'
import { unpackOrderLines } from '../domain/company/packed-order-lines.ts'
import { computeTierList } from '../domain/tiers/tier-list.ts'
import { computeTierReason } from '../domain/tiers/tier-reason.ts'
import { createCustomerHandlers } from './customer-handlers.ts'
import { createDecileHandlers } from './decile-handlers.ts'
import { createExportHandlers } from './export-handlers.ts'
import type { AnalysisEnvironment } from './analysis-handlers.ts'
import { createFollowUpHandlers } from './follow-up-handlers.ts'
import { createFollowUpListHandlers } from './follow-up-list-handlers.ts'
import type { FigureName } from './figure-names.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import { createMovementHandlers } from './movement-handlers.ts'
import { createNamePreparation, nameOrder } from './name-order.ts'
import { createParetoHandlers } from './pareto-handlers.ts'
import { createPeopleHandlers } from './people-handlers.ts'
import { createPlanHandlers } from './plan-handlers.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'
import { createScoreboardHandlers } from './scoreboard-handlers.ts'
import { createTierReports, type TierReports } from './tier-reports.ts'
import { warmUpReports } from './warm-up-reports.ts'
import { createWatchHandlers } from './watch-handlers.ts'

/**
 * Every operation that computes figures, or logs what became of them. All of them together are a chunk of their own, which is loaded
 * when the first figure is asked for: without data there are none.
 */
export function createFigureHandlers(
  held: HeldCompany,
  log: HeldLog,
  environment: Pick<AnalysisEnvironment, 'now' | 'createStamp'>,
): Pick<Handlers<AnalysisApi>, FigureName> {
  const tierReport = createTierReports(held)
  return {
    ...reportHandlers(held, log, tierReport),
    ...createMovementHandlers(held, tierReport),
    ...createFollowUpHandlers(held, log, environment),
    ...createFollowUpListHandlers(held, log),
    ...createPlanHandlers(held, log, environment),
    ...createWatchHandlers(held),
    ...createCustomerHandlers(held, log),
    ...createParetoHandlers(held),
    ...createDecileHandlers(held),
    ...createScoreboardHandlers(held, log),
    ...createPeopleHandlers(held, log, tierReport),
    ...createExportHandlers(held, log, tierReport),
    async warmUp({ files }, { signal }) {
      // What is kept has warmed the reports up already.
      if (held.kept().files.length === 0) await warmUpReports(files.map(unpackOrderLines), signal)
    },
  }
}

type ReportHandlers = Pick<
  Handlers<AnalysisApi>,
  'overview' | 'tiers' | 'tierList' | 'tierReason' | 'alerts' | 'alertTotals' | 'customersByText'
>

function reportHandlers(held: HeldCompany, log: HeldLog, tierReport: TierReports): ReportHandlers {
  const followUps = () => layLog(held.company(), log.book())
  const prepareNames = createNamePreparation()
  return {
    overview: ({ view }) => computeOverview(held.company(), view, followUps()),
    tiers: ({ view }) => tierReport(view),
    tierList({ view, filter, sort, locale }) {
      prepareNames(held.company().directory, locale)
      return computeTierList(held.company(), tierReport(view), filter, sort, nameOrder(locale))
    },
    tierReason: ({ view, customer }) =>
      computeTierReason(held.company(), view, customer, followUps()),
    alerts: ({ view }) => computeAlertReport(held.company(), view, followUps()),
    alertTotals: ({ view }) => countAlerts(held.company(), view, followUps()).totals,
    customersByText: ({ text }) => findCustomersByText(held.company().directory, text),
  }
}
