import { NO_DAY, type EpochDay } from '../calendar.ts'
import { periodFinder } from '../periods/period-finder.ts'
import type { PeriodInfo } from '../periods/period.ts'
import { tiersIn, type PeriodView } from '../periods/period-view.ts'
import type { TimeLine } from '../periods/periods.ts'
import { createMemory } from '../remember.ts'
import { SEVERITIES } from './alert.ts'
import { TRAIL_UNKNOWN } from '../tiers/trail.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { TIER_D } from '../tiers/tiers.ts'

/** 'first': nothing before it to compare with; 'open': no alerts before the period is complete. */
export type NoAlerts = 'first' | 'open' | 'gap'

// What a column of severities holds beside the indices of SEVERITIES.

/** A D customer asleep for so long that it is given up. */
export const CHURNED = SEVERITIES.length
/** A D customer that never had a sale line. */
export const PROSPECT = SEVERITIES.length + 1
/** Not a D customer, or one of a period without alerts. */
export const NO_SEVERITY = SEVERITIES.length + 2

const LOW = SEVERITIES.indexOf('low')

/** Why a period has no alerts; undefined where it has. */
export function whyNoAlerts({ period, before }: PeriodView): NoAlerts | undefined {
  if (period.state === 'gap') return 'gap'
  if (before === undefined) return 'first'
  return period.state === 'open' ? 'open' : undefined
}

/**
 * The period whose tiers give the severity: the period before, or, where the user has accepted that one
 * as quiet, the last that is not; if all earlier ones are quiet, the period before after all.
 */
export function gradedOn({ line, period, before }: PeriodView): PeriodInfo | undefined {
  return (
    line.periods.findLast(
      ({ index, state, quiet }) => index < period.index && state !== 'gap' && quiet !== 'accepted',
    ) ?? before
  )
}

/** How grave each customer's silence is, by customer. */
export interface Severities {
  /** Index of SEVERITIES, CHURNED, PROSPECT or NO_SEVERITY. */
  readonly severity: Uint8Array
  /** The tier that it follows from, as index of TIERS; only where there is a severity. */
  readonly tierBefore: Uint8Array
}

/**
 * Grades every D customer of the period. In a complete period each that has ever had a sale line has an
 * alert, by its tier in the period that severity is graded on (a customer first known in a quiet period
 * since: in the period before): A critical, B high, C medium, D low. A low one is churned instead, and
 * has no alert, from the settings' `churnedAfter`-th period asleep on. Customers that never had a sale
 * line by the period's end are prospects, in open periods and gaps too.
 */
export function gradeSilence(opened: PeriodView): Severities {
  const { company, view, period } = opened
  const { basis, a, b, scope } = view.rule
  const key = [period.key, view.measure, basis, a, b, scope].join(' ')
  return rememberSeverities(company, key, () => computeSeverities(opened))
}

/** A year's results ask for each of its periods, and for those that follow. */
const rememberSeverities = createMemory<Severities>(24)

function computeSeverities(opened: PeriodView): Severities {
  const unchanging = gradeUnchanging(opened)
  const severity = unchanging.severity.slice()
  const tierBefore = unchanging.tierBefore.slice()
  const gradeOf = grader(opened)
  const { ordered } = unchanging
  for (let at = 0; at < ordered.length; at += 1) {
    const customer = ordered[at] ?? -1
    const grade = gradeOf(customer)
    severity[customer] = grade
    tierBefore[customer] = grade
  }
  return { severity, tierBefore }
}

/** What severities are under every rule, and whose hang on it. */
interface UnchangingSeverities extends Severities {
  /** Those asleep who ordered in the period that they are graded on: as A, B or C, by the rule. */
  readonly ordered: Int32Array // CustomerIndex
}

const rememberUnchanging = createMemory<UnchangingSeverities>(4)

function gradeUnchanging(opened: PeriodView): UnchangingSeverities {
  const { company, line, period, latest } = opened
  return rememberUnchanging(company, period.key, () => {
    const { tiers } = tiersIn(opened, period)
    const severity = new Uint8Array(tiers.length).fill(NO_SEVERITY)
    const tierBefore = new Uint8Array(tiers.length).fill(TRAIL_UNKNOWN)
    const ordered = new Int32Array(tiers.length)
    let length = 0
    const hasAlerts = whyNoAlerts(opened) === undefined
    const gradeOf = grader(opened)
    const asleep = countAsleep(line, period)
    for (let customer = 0; customer < tiers.length; customer += 1) {
      if (tiers[customer] !== TIER_D) continue
      const lastSale = line.table.lastSale[latest[customer] ?? -1] ?? NO_DAY
      if (lastSale === NO_DAY) severity[customer] = PROSPECT
      if (lastSale === NO_DAY || !hasAlerts) continue
      const grade = gradeOf(customer)
      if (grade < LOW) {
        ordered[length] = customer
        length += 1
        continue
      }
      const isChurned = grade === LOW && asleep(lastSale) >= company.settings.churnedAfter
      tierBefore[customer] = grade
      severity[customer] = isChurned ? CHURNED : grade
    }
    return { severity, tierBefore, ordered: ordered.slice(0, length) }
  })
}

/** Tiers and severities stand in the same order, so that the one's index is the other's. */
function grader(opened: PeriodView): (customer: CustomerIndex) => number {
  const { before } = opened
  const graded = gradedOn(opened)
  const gradedTiers = graded === undefined ? undefined : tiersIn(opened, graded).tiers
  const tiersBefore = before === undefined ? undefined : tiersIn(opened, before).tiers
  return (customer) => {
    const grade = gradedTiers?.[customer] ?? TRAIL_UNKNOWN
    return grade === TRAIL_UNKNOWN ? (tiersBefore?.[customer] ?? TIER_D) : grade
  }
}

/**
 * Periods asleep: consecutive periods without a sale line up to the one shown, this one included, gaps
 * not counted.
 *
 * @returns a function of the day of the last sale line.
 */
export function countAsleep(line: TimeLine, period: PeriodInfo): (lastSale: EpochDay) => number {
  const { periods } = line
  const periodOf = periodFinder(line)
  const first = periods[0]?.index ?? 0
  let count = 0
  const countTo = periods.map(({ state }) => {
    if (state !== 'gap') count += 1
    return count
  })
  const upToNow = countTo[period.index - first] ?? 0
  return (lastSale) => upToNow - (countTo[periodOf(lastSale) - first] ?? 0)
}
