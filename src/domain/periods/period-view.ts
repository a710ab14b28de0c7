import type { Company } from '../company/company.ts'
import { matchFields } from '../company/customer-fields.ts'
import type { Money } from '../money.ts'
import { parsePeriodKey } from './period-calendar.ts'
import { boundsOf, entriesIn, latestEntries } from './period-table.ts'
import type { PeriodIndex, PeriodInfo, PeriodKey } from './period.ts'
import { periodAt, periodBefore, timeLine, yearBefore, type TimeLine } from './periods.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import type { MarginCover, ReportHead } from './report-head.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import { assignTiers, isKnown, measureOf, ownerIn, type PeriodTiers } from '../tiers/tiers.ts'
import { createMemory } from '../remember.ts'
import { subjectOf, type View } from './view.ts'

/** A view laid on the company's time line: what every report of a period starts from. */
export interface PeriodView {
  readonly company: Company
  readonly view: View
  readonly line: TimeLine
  readonly period: PeriodInfo
  readonly before: PeriodInfo | undefined
  /** Per customer its newest entry up to the period's end; -1: none. */
  readonly latest: Int32Array
  /** 1 for each customer that the view is about, excluded ones among them. */
  readonly isMember: Uint8Array
}

/**
 * Lays a view on the company's time line. The salesperson filter takes the customers that the person
 * owns in the period shown, with all their own figures, earlier periods too; the filter by fields of
 * customer files takes those that match, likewise. A period outside the time line is a gap.
 *
 * @throws RangeError if the view's period is no period's name.
 */
export function openView(company: Company, view: View): PeriodView {
  const parsed = parsePeriodKey(view.period)
  if (parsed === undefined) throw new RangeError(`Not a period: ${view.period}`)
  const line = timeLine(company, parsed.kind)
  const period =
    periodAt(line, parsed.index) ?? emptyPeriod(company, line, view.period, parsed.index)
  const before = periodBefore(line, parsed.index)
  const latest = latestEntries(line.table, parsed.index)
  return {
    company,
    view,
    line,
    period,
    before,
    latest,
    isMember: members(company, line, view, latest),
  }
}

/** Whether this very period, and not an earlier one, is what a customer's newest entry is of. */
export function entryNow({ line, period, latest }: PeriodView, customer: CustomerIndex): number {
  const entry = latest[customer] ?? -1
  return line.table.period[entry] === period.index ? entry : -1
}

/** The tiers of a period under the view's rule and measure. */
export function tiersIn({ company, line, view }: PeriodView, period: PeriodInfo): PeriodTiers {
  return assignTiers(company, line, period, view.measure, view.rule)
}

/** A period in which nothing is known, so that an address from elsewhere still shows a page. */
function emptyPeriod(
  company: Company,
  { table }: TimeLine,
  key: PeriodKey,
  index: PeriodIndex,
): PeriodInfo {
  const bounds = boundsOf(table, index)
  return {
    key,
    index,
    ...bounds,
    state: 'gap',
    stateIsUsers: false,
    quiet: 'no',
    lastOrder: undefined,
    reference: Math.min(bounds.last, company.asOf ?? bounds.last),
    orderingCustomers: 0,
  }
}

const rememberMembers = createMemory<Uint8Array>(8)

function members(
  company: Company,
  line: TimeLine,
  { period, salesperson, only }: View,
  latest: Int32Array,
): Uint8Array {
  const key = JSON.stringify([salesperson === undefined ? '' : period, salesperson, only])
  return rememberMembers(company, key, () =>
    findMembers(company, line, { salesperson, only }, latest),
  )
}

function findMembers(
  company: Company,
  { table }: TimeLine,
  { salesperson, only }: Pick<View, 'salesperson' | 'only'>,
  latest: Int32Array,
): Uint8Array {
  const isMatch = matchFields(company.profiles, only, latest.length)
  if (salesperson === undefined) return isMatch ?? new Uint8Array(latest.length).fill(1)
  const isMember = new Uint8Array(latest.length)
  const person = company.people.find(salesperson)
  if (person === UNASSIGNED && salesperson !== '') return isMember
  for (let customer = 0; customer < latest.length; customer += 1) {
    if (isMatch?.[customer] === 0) continue
    const entry = latest[customer] ?? -1
    if (ownerIn(company, table, customer, entry) === person) isMember[customer] = 1
  }
  return isMember
}

type Totals = Pick<ReportHead, 'marginCover' | 'excluded'>

const rememberTotals = createMemory<Totals>(16)

/** The part of every report that says what it is about. */
export function reportHead(opened: PeriodView): ReportHead {
  const { company, view, line, period, before } = opened
  const totals = rememberTotals(company, subjectOf(view), () => ({
    marginCover: company.hasMargin ? marginCover(opened) : undefined,
    excluded: excludedTotal(opened),
  }))
  return {
    period,
    before,
    yearBefore: yearBefore(line, period.index),
    measure: view.measure,
    rule: view.rule,
    salesperson: view.salesperson,
    only: view.only,
    ...totals,
  }
}

/**
 * For how much of the members' sales in the period the margin is known. Enough: what it is not known
 * for is at most 5 % of sales.
 */
function marginCover({ line: { table }, period, isMember }: PeriodView): MarginCover {
  let known: Money = 0
  let sales: Money = 0
  const entries = entriesIn(table, period.index)
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? -1
    if (isMember[table.customer[entry] ?? -1] === 0) continue
    known += table.marginSales[entry] ?? 0
    sales += table.sales[entry] ?? 0
  }
  return { known, sales, enough: Math.abs(sales - known) * 20 <= Math.abs(sales) }
}

/** Excluded members known in the period, and the sum of their measure. */
function excludedTotal(opened: PeriodView): ReportHead['excluded'] {
  const { company, line, view, period, latest, isMember } = opened
  let customers = 0
  let value: Money = 0
  for (let customer = 0; customer < latest.length; customer += 1) {
    if (company.isExcluded[customer] === 0 || isMember[customer] === 0) continue
    if (!isKnown(company, period, customer, latest[customer] ?? -1)) continue
    customers += 1
    value += measureOf(line.table, view.measure, entryNow(opened, customer))
  }
  return { customers, value }
}
