import { answeredAlerts } from '../domain/follow-up/answered-alert.ts'
import { layLog } from '../domain/follow-up/follow-up-log.ts'
import type { LogDraft, LogEntry } from '../domain/follow-up/log-entry.ts'
import type { View } from '../domain/periods/view.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'

type FollowUpHandlers = Pick<Handlers<AnalysisApi>, 'appendToLog' | 'customerLog'>

/** What logging needs of the outside. */
interface LoggingEnvironment {
  readonly createStamp: () => string
  readonly now: () => number
}

/** Logging follow-ups, and reading what was logged. */
export function createFollowUpHandlers(
  held: HeldCompany,
  log: HeldLog,
  environment: LoggingEnvironment,
): FollowUpHandlers {
  return {
    async appendToLog({ drafts, view }) {
      const complete = completeWith(held, log, view, environment)
      const entries = drafts.map((draft) => complete(draft))
      return { entries, storage: await log.append(entries) }
    },
    customerLog: ({ customer }) =>
      layLog(held.company(), log.book()).byCustomer.get(customer) ?? [],
  }
}

/** Makes entries of drafts: gives them their name, the time, and the alert that they answer. */
function completeWith(
  held: HeldCompany,
  log: HeldLog,
  view: View,
  { createStamp, now }: LoggingEnvironment,
): (draft: LogDraft) => LogEntry {
  const company = held.company()
  const answered = answeredAlerts(company, view, layLog(company, log.book()))
  return (draft) => {
    const customer = company.directory.keys.indexOf(draft.customer)
    const alert = customer === -1 ? undefined : answered(customer)
    const head = { id: createStamp(), loggedAt: now(), alert }
    if (draft.kind !== 'contact') return { ...draft, ...head }
    return { ...draft, ...head, salesperson: company.currentOwner[customer] ?? '' }
  }
}
