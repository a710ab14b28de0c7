import { countAlerts } from '../alerts/alert-report.ts'
import { summarizeGroups, type AlertSummary } from '../alerts/alert-summary.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { Company } from '../company/company.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import { NO_FOLLOW_UPS, type FollowUpLog } from '../follow-up/follow-up-log.ts'
import { openView, reportHead, type PeriodView } from '../periods/period-view.ts'
import type { View } from '../periods/view.ts'
import type { CountedAlerts } from '../alerts/alert-columns.ts'
import type { NoAlerts } from '../alerts/severity.ts'
import type { ReportHead } from '../periods/report-head.ts'
import {
  findChangedHands,
  findHandedOn,
  pairUp,
  type ChangedHands,
  type HandPair,
} from './changed-hands.ts'
import { countMembers, groupOfMembers } from '../overview/key-figures.ts'
import { computeGroups, type GroupFigures } from './group-figures.ts'
import {
  BY_SALESPERSON,
  countGroups,
  groupCustomers,
  groupsWithKnown,
  type GroupBy,
  type Grouping,
} from './grouping.ts'
import { sumNamedLines, type NamedSales } from './named-on-lines.ts'

/** One salesperson, or one value of a field of the customer files. */
export interface GroupRow extends GroupFigures {
  /** '' = unassigned, or customers without a value. */
  readonly name: string
  /** On the lines of the period that name the person; undefined where customers are grouped by a field. */
  readonly named: NamedSales | undefined
  /** Addressed to the person, as in the alert report; by a field, of the group's own customers. */
  readonly alerts: AlertSummary
}

/** The salespeople beside each other, or the values of a field. */
export interface PeopleReport extends ReportHead {
  readonly by: GroupBy
  /** In code-point order of the names, '' last. Those that have nothing in the report are left out. */
  readonly rows: readonly GroupRow[]
  /** All customers of the view by themselves: every count and sum of the rows adds up to it. */
  readonly total: GroupRow
  readonly noAlerts: NoAlerts | undefined
  readonly changedHands: {
    readonly customers: number
    /** Most customers first. */
    readonly pairs: readonly HandPair[]
    /** Those with the most money; at most {@link HANDS_SHOWN}. */
    readonly shown: readonly ChangedHands[]
  }
  /** From the owner in the period to the current owner. */
  readonly handedOn: readonly HandPair[]
}

/** So many customers that changed hands are named; all are counted. */
const HANDS_SHOWN = 500

/**
 * Compares salespeople in a period, or the values of a field. All customers of the view are in it; its
 * salesperson is passed over. Everything of a person is of the customers that it owns in the period,
 * but for the lines that name it and the alerts that are addressed to it.
 *
 * @param log - What was done about the alerts; without one nothing was.
 */
export function computePeopleReport(
  company: Company,
  view: View,
  by: GroupBy,
  log: FollowUpLog = NO_FOLLOW_UPS,
): PeopleReport {
  const everyone = { ...view, salesperson: undefined }
  const opened = openView(company, everyone)
  const { found, totals } = countAlerts(company, everyone, log)
  const grouping = groupCustomers(
    opened,
    by,
    totals.bySalesperson.map(({ owner }) => owner),
  )
  const rows = computeRows(opened, grouping, by, found)
  const hands = by === BY_SALESPERSON ? findChangedHands(opened) : []
  const active = findActive(opened, grouping, rows, hands)
  return {
    ...reportHead(opened),
    by,
    rows: rows
      .filter(({ name }) => active.has(name))
      .toSorted((x, y) => orderOf(x) - orderOf(y) || compareCodePoints(x.name, y.name)),
    total: computeTotal(opened, totals.total),
    noAlerts: totals.none,
    changedHands: {
      customers: hands.length,
      pairs: pairUp(hands),
      shown: hands.slice(0, HANDS_SHOWN),
    },
    handedOn: by === BY_SALESPERSON ? findHandedOn(opened) : [],
  }
}

function orderOf({ name }: GroupRow): number {
  return name === '' ? 1 : 0
}

/**
 * Everybody with a known customer, excluded ones too, with a line or an alert, or on either side of a
 * customer that changed hands. All others are named in other years only.
 */
function findActive(
  opened: PeriodView,
  grouping: Grouping,
  rows: readonly GroupRow[],
  hands: readonly ChangedHands[],
): ReadonlySet<string> {
  const active = new Set(hands.flatMap(({ from, to }) => [from, to]))
  for (const { name, named, alerts } of rows) {
    if (named !== undefined || alerts.alerts > 0) active.add(name)
  }
  const hasKnown = groupsWithKnown(opened, grouping)
  for (const [group, name] of grouping.names.entries()) if (hasKnown[group] === 1) active.add(name)
  return active
}

function computeRows(
  opened: PeriodView,
  grouping: Grouping,
  by: GroupBy,
  alerts: CountedAlerts,
): readonly GroupRow[] {
  const { names, groupOf, alertGroupOf } = grouping
  const named = by === BY_SALESPERSON ? sumNamedLines(opened) : undefined
  const summaries = summarizeGroups(alerts, alertGroupOf(alerts), names)
  const counted = countGroups(opened, grouping)
  const groups = computeGroups(opened, groupOf, names.length, counted)
  return groups.flatMap((figures, group): GroupRow[] => {
    const name = names[group] ?? ''
    const own = summaries[group]
    if (own === undefined) return []
    return [{ ...figures, name, named: named?.get(name === '' ? UNASSIGNED : group), alerts: own }]
  })
}

/** The customers of the view as one group; what its lines name adds up to its sales. */
function computeTotal(opened: PeriodView, alerts: AlertSummary): GroupRow {
  const groupOf = groupOfMembers(opened.isMember)
  const [figures] = computeGroups(opened, groupOf, 1, countMembers(opened))
  if (figures === undefined) throw new RangeError('One group was asked for')
  const { marginCover } = reportHead(opened)
  const named = {
    sales: figures.now?.sales ?? 0,
    margin: figures.now?.margin ?? 0,
    marginSales: marginCover?.known ?? 0,
  }
  return { ...figures, name: '', named, alerts }
}
