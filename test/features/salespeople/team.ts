import { findChangedHands } from '../../../src/domain/people/changed-hands.ts'
import { computePeopleReport } from '../../../src/domain/people/people-report.ts'
import { computePersonReport } from '../../../src/domain/people/person-report.ts'
import { computeOverview } from '../../../src/domain/overview/overview.ts'
import { openView } from '../../../src/domain/periods/period-view.ts'
import { computeTierReport } from '../../../src/domain/tiers/tier-report.ts'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { Handlers } from '../../../src/worker/rpc.ts'
import { company, type LineDraft } from '../../domain/build-company.ts'

const sale = (name: string, date: string, amount: number, person = ''): LineDraft => ({
  id: name.slice(0, 1),
  name,
  date,
  amount,
  person,
})

/**
 * In October Valves goes from Ann to Bo with a line of each, Washers of Bo is silent, Bolts is new and
 * nobody's, Cash is excluded. Cai takes Pumps over from Ann in November.
 */
const LINES: readonly LineDraft[] = [
  sale('Pumps', '2025-09-10', 4000, 'Ann'),
  sale('Valves', '2025-09-12', 3000, 'Ann'),
  sale('Washers', '2025-09-20', 2000, 'Bo'),
  sale('Cash', '2025-09-25', 30, 'Bo'),
  sale('Valves', '2025-10-03', 500, 'Ann'),
  sale('Pumps', '2025-10-10', 5000, 'Ann'),
  sale('Valves', '2025-10-12', 2000, 'Bo'),
  sale('Bolts', '2025-10-20', 100),
  sale('Cash', '2025-10-25', 40, 'Bo'),
  sale('Pumps', '2025-11-10', 10, 'Cai'),
]

const TEAM = company(LINES, {
  excluded: ['c'],
  records: [
    { id: 'P', fields: { keys: ['region'], values: ['East'] } },
    { id: 'V', fields: { keys: ['region'], values: ['East'] } },
    { id: 'W', fields: { keys: ['region'], values: ['West'] } },
  ],
})

/** The same orders from a file that names nobody. */
export const NOBODY = company(LINES.map((line) => ({ ...line, person: '' })))

/** The worker's answers about salespeople. */
export function teamHandlers(team = TEAM): Partial<Handlers<AnalysisApi>> {
  return {
    directory: () => team.directory,
    people: ({ view, by }) => computePeopleReport(team, view, by),
    person: ({ view, name }) =>
      computePersonReport(
        team,
        computePeopleReport(team, view, 'salesperson'),
        findChangedHands(openView(team, { ...view, salesperson: undefined })),
        computeTierReport(team, { ...view, salesperson: name }),
        name,
      ),
    overview: ({ view }) => computeOverview(team, view),
  }
}
