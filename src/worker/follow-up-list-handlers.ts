import { computeDueList } from '../domain/follow-up/due-list.ts'
import { layLog, type FollowUpLog } from '../domain/follow-up/follow-up-log.ts'
import { computeLogList } from '../domain/follow-up/log-list.ts'
import { newestEntries } from '../domain/follow-up/newest-entries.ts'
import { moneyDecimals } from './export-handlers.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'

type FollowUpListHandlers = Pick<
  Handlers<AnalysisApi>,
  'newestEntries' | 'dueList' | 'logList' | 'exportDueList' | 'exportLogList'
>

/** What is to be done next, all that was done, and files of both. */
export function createFollowUpListHandlers(held: HeldCompany, log: HeldLog): FollowUpListHandlers {
  const followUps = (): FollowUpLog => layLog(held.company(), log.book())
  return {
    newestEntries: () => newestEntries(followUps()),
    dueList: ({ view, today }) => computeDueList(held.company(), view, followUps(), today),
    logList: ({ view, filter }) => computeLogList(held.company(), view, log.book(), filter),

    async exportDueList({ view, today, format, locale }) {
      const { fileBuilders } = await import('../export/file-builders.ts')
      const company = held.company()
      const source = {
        steps: computeDueList(company, view, followUps(), today).steps,
        directory: company.directory,
        moneyDecimals: moneyDecimals(held),
      }
      return fileBuilders.dueSteps(source, view, today, { format, locale })
    },

    async exportLogList({ view, filter, format, locale }) {
      const { fileBuilders } = await import('../export/file-builders.ts')
      const company = held.company()
      const source = {
        rows: computeLogList(company, view, log.book(), filter).rows,
        directory: company.directory,
      }
      return fileBuilders.log(source, view, filter, { format, locale })
    },
  }
}
