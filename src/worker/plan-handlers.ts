import { computeContactPlans } from '../domain/follow-up/contact-plan-report.ts'
import { layLog } from '../domain/follow-up/follow-up-log.ts'
import type { View } from '../domain/periods/view.ts'
import { moneyDecimals } from './export-handlers.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'

type PlanHandlers = Pick<Handlers<AnalysisApi>, 'contactPlans' | 'exportContactPlan'>

/** Contact plans, and files of them. */
export function createPlanHandlers(
  held: HeldCompany,
  log: HeldLog,
  { now }: { readonly now: () => number },
): PlanHandlers {
  const plans = (view: View, week: number) =>
    computeContactPlans(held.company(), view, layLog(held.company(), log.book()), week)
  return {
    contactPlans: ({ view, week }) => plans(view, week),
    async exportContactPlan({ view, week, format, locale }) {
      const source = {
        report: plans(view, week),
        directory: held.company().directory,
        moneyDecimals: moneyDecimals(held),
        settings: held.kept().settings,
        writtenAt: now(),
      }
      const { fileBuilders } = await import('../export/file-builders.ts')
      return fileBuilders.contactPlans(source, view, { format, locale })
    },
  }
}
