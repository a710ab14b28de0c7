import { layLog } from '../domain/follow-up/follow-up-log.ts'
import { findChangedHands } from '../domain/people/changed-hands.ts'
import { BY_SALESPERSON, type GroupBy } from '../domain/people/grouping.ts'
import { computePeopleReport, type PeopleReport } from '../domain/people/people-report.ts'
import { computePersonReport } from '../domain/people/person-report.ts'
import { openView } from '../domain/periods/period-view.ts'
import type { View } from '../domain/periods/view.ts'
import { createMemory } from '../domain/remember.ts'
import { moneyDecimals } from './export-handlers.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'
import type { TierReports } from './tier-reports.ts'

type PeopleHandlers = Pick<Handlers<AnalysisApi>, 'people' | 'person' | 'exportPeople'>

/** Salespeople beside each other, and the page of each. */
export function createPeopleHandlers(
  held: HeldCompany,
  log: HeldLog,
  tierReport: TierReports,
): PeopleHandlers {
  const remember = createMemory<PeopleReport>(3)
  const report = (view: View, by: GroupBy): PeopleReport => {
    const company = held.company()
    const book = log.book()
    const everyone = { ...view, salesperson: undefined }
    return remember(company, JSON.stringify([everyone, by, book.revision]), () =>
      computePeopleReport(company, everyone, by, layLog(company, book)),
    )
  }
  return {
    people: ({ view, by }) => report(view, by),
    person({ view, name }) {
      const company = held.company()
      const hands = findChangedHands(openView(company, { ...view, salesperson: undefined }))
      const tiers = tierReport({ ...view, salesperson: name })
      return computePersonReport(company, report(view, BY_SALESPERSON), hands, tiers, name)
    },
    async exportPeople({ view, by, order, format, locale }) {
      const source = {
        report: report(view, by),
        order,
        moneyDecimals: moneyDecimals(held),
      }
      const { fileBuilders } = await import('../export/file-builders.ts')
      return fileBuilders.people(source, view, { format, locale })
    },
  }
}
