import type { Company } from '../company/company.ts'
import { foldText } from '../fold-text.ts'
import type { Money } from '../money.ts'
import { TRAIL_LENGTH, type TrailMark } from '../tiers/trail.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { ReportHead } from '../periods/report-head.ts'
import type { TierReport } from '../tiers/tier-report.ts'
import { MOVEMENTS, type Movement } from '../tiers/movement-kind.ts'
import { TIERS, type Tier } from '../tiers/tier-rule.ts'
import type { ChangedHands, HandPair } from './changed-hands.ts'
import type { GroupRow, PeopleReport } from './people-report.ts'

/** One of a person's best customers. */
export interface TopCustomer {
  readonly customer: CustomerIndex
  readonly tier: Tier
  /** Oldest first. */
  readonly trail: readonly TrailMark[]
  readonly value: Money
  /** undefined in the first period. */
  readonly valueBefore: Money | undefined
  /** Against the period before; 'none' in the first one. */
  readonly movement: Movement
}

/** One side of the customers that changed hands: those that came, or those that went. */
export interface HandsSide {
  readonly customers: number
  /** Sums of the measure in the period, and in the one before. */
  readonly value: Money
  readonly valueBefore: Money
  /** Those with the most money, at most {@link NAMED}. */
  readonly shown: readonly ChangedHands[]
}

/** What a salesperson's page shows beside the overview of the same customers. */
export interface PersonReport extends ReportHead {
  readonly name: string
  /** undefined where the person has nothing in the period. */
  readonly row: GroupRow | undefined
  /** The company beside it. */
  readonly total: GroupRow
  /** The best customers by tier, then measure; at most {@link TOP}. */
  readonly top: readonly TopCustomer[]
  readonly came: HandsSide
  readonly went: HandsSide
  /** Customers that this person owns in the period and somebody else looks after now, and the reverse. */
  readonly handedOn: readonly HandPair[]
  readonly takenOver: readonly HandPair[]
}

/** So many customers are named as the best, and on each side of those that changed hands. */
const TOP = 10
const NAMED = 50

/**
 * One person's page.
 *
 * @param people - The report by salesperson, of the same view.
 * @param hands - All customers of the view that changed hands, as `findChangedHands` has them.
 * @param tiers - The tier report of the view with this salesperson.
 * @param name - In any spelling; '' = unassigned.
 * @returns undefined where the data names no such person.
 */
export function computePersonReport(
  company: Company,
  people: PeopleReport,
  hands: readonly ChangedHands[],
  tiers: TierReport,
  name: string,
): PersonReport | undefined {
  const shown = shownName(company, people, name)
  if (shown === undefined) return undefined
  return {
    ...headOf(tiers),
    name: shown,
    row: people.rows.find((row) => row.name === shown),
    total: people.total,
    top: topCustomers(tiers),
    came: sideOf(hands.filter(({ to }) => to === shown)),
    went: sideOf(hands.filter(({ from }) => from === shown)),
    handedOn: people.handedOn.filter(({ from }) => from === shown),
    takenOver: people.handedOn.filter(({ to }) => to === shown),
  }
}

function headOf(report: ReportHead): ReportHead {
  const { period, before, yearBefore, measure, rule, salesperson, only, marginCover } = report
  const { excluded } = report
  return { period, before, yearBefore, measure, rule, salesperson, only, marginCover, excluded }
}

/** A name as the data writes it; those that only Rules names are found in the rows. */
function shownName({ people }: Company, { rows }: PeopleReport, name: string): string | undefined {
  if (name === '') return ''
  const folded = foldText(name)
  return people.names[people.find(name)] ?? rows.find((row) => foldText(row.name) === folded)?.name
}

function sideOf(hands: readonly ChangedHands[]): HandsSide {
  return {
    customers: hands.length,
    value: hands.reduce((sum, { value }) => sum + value, 0),
    valueBefore: hands.reduce((sum, { valueBefore }) => sum + valueBefore, 0),
    shown: hands.slice(0, NAMED),
  }
}

/** The first rows of a tier report that have ordered. */
function topCustomers({ columns, trailPeriods }: TierReport): readonly TopCustomer[] {
  const top: TopCustomer[] = []
  for (let row = 0; row < columns.length && top.length < TOP; row += 1) {
    const tier = TIERS[columns.tier[row] ?? -1]
    if (tier === undefined || tier === 'D') break // sorted by tier
    const marks = columns.trail.subarray(
      (row + 1) * TRAIL_LENGTH - trailPeriods.length,
      (row + 1) * TRAIL_LENGTH,
    )
    const before = columns.valueBefore[row] ?? Number.NaN
    top.push({
      customer: columns.customer[row] ?? -1,
      tier,
      trail: Array.from(marks, (mark) => TIERS[mark] ?? '·'),
      value: columns.value[row] ?? 0,
      valueBefore: Number.isNaN(before) ? undefined : before,
      movement: MOVEMENTS[columns.movement[row] ?? -1] ?? 'none',
    })
  }
  return top
}
