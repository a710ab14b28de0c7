import { NO_DAY, type EpochDay } from '../calendar.ts'
import { compareCodePoints } from '../code-point-order.ts'
import type { Company } from './company.ts'
import { summarizeFields, type FieldSummary } from './customer-fields.ts'
import type { LineTotal, FileReading } from './order-lines.ts'
import { openingPeriod, timeLine } from '../periods/periods.ts'
import { numberAt } from '../stepped-numbers.ts'
import { UNASSIGNED } from './salespeople.ts'
import type { PeriodInfo, PeriodKey } from '../periods/period.ts'

/** What the frame of the cockpit needs to know about the loaded data. */
export interface CompanyReport {
  /** Grows with every change of data or settings; part of the key of every other report. */
  readonly revision: number
  readonly lines: number
  readonly customers: number
  /** Files in force, oldest first. */
  readonly fileNames: readonly string[]
  /** How order files were read where they did not say so themselves; for the head of what is printed. */
  readonly readings: readonly FileReading[]
  readonly firstDay: EpochDay | undefined
  readonly dataTo: EpochDay | undefined
  readonly asOf: EpochDay | undefined
  /** Lines dated after the as-of date: in no period yet. */
  readonly future: LineTotal
  /** Whether any line has a margin. */
  readonly hasMargin: boolean
  /** From the first period with a line to the one that holds the as-of date, gaps included. */
  readonly months: readonly PeriodInfo[]
  readonly quarters: readonly PeriodInfo[]
  /** The newest complete month (quarter) with lines, else the open one. */
  readonly openMonth: PeriodKey | undefined
  readonly openQuarter: PeriodKey | undefined
  /** Everyone who owns a customer in some period or is named on a line; '' = unassigned; sorted. */
  readonly salespeople: readonly string[]
  readonly excludedCustomers: number
  /** What customer files say beside names, to filter and group by; empty without such a file. */
  readonly fields: readonly FieldSummary[]
}

/**
 * What the frame needs to know of the loaded data. `dataTo` is the newest line not after the as-of
 * date; lines after it count as future.
 *
 * @param revision - Number of this state of data and settings; passed through.
 */
export function computeCompanyReport(company: Company, revision: number): CompanyReport {
  const months = timeLine(company, 'month')
  const quarters = timeLine(company, 'quarter')
  return {
    revision,
    lines: company.ledger.length,
    customers: company.directory.keys.length,
    fileNames: company.files.map(({ name }) => name),
    readings: company.files.flatMap(({ reading }) => (reading === undefined ? [] : [reading])),
    ...dataRange(company),
    asOf: company.asOf,
    future: futureLines(company),
    hasMargin: company.hasMargin,
    months: months.periods,
    quarters: quarters.periods,
    openMonth: openingPeriod(months)?.key,
    openQuarter: openingPeriod(quarters)?.key,
    salespeople: allSalespeople(company),
    excludedCustomers: company.isExcluded.reduce((sum, isExcluded) => sum + isExcluded, 0),
    fields: summarizeFields(company.profiles.fields),
  }
}

function dataRange({ ledger, asOf = NO_DAY }: Company): Pick<CompanyReport, 'firstDay' | 'dataTo'> {
  let firstDay: number | undefined
  let dataTo: number | undefined
  for (let line = 0; line < ledger.length; line += 1) {
    const day = ledger.day[line] ?? NO_DAY
    if (firstDay === undefined || day < firstDay) firstDay = day
    if (day <= asOf && (dataTo === undefined || day > dataTo)) dataTo = day
  }
  return { firstDay, dataTo }
}

function futureLines({ ledger, asOf = NO_DAY }: Company): LineTotal {
  let lines = 0
  let amount = 0
  for (let line = 0; line < ledger.length; line += 1) {
    if ((ledger.day[line] ?? NO_DAY) <= asOf) continue
    lines += 1
    amount += numberAt(ledger.amount, line)
  }
  return { lines, amount }
}

/**
 * Everyone who is named on a line, by a customer file or as taking over customers, in code-point
 * order; '' last, where a line names nobody or a customer may be nobody's.
 */
function allSalespeople({ people, ledger, profiles, currentOwner }: Company): readonly string[] {
  const names = [...new Set([...people.names, ...currentOwner])].filter((name) => name !== '')
  const hasUnassigned =
    currentOwner.includes('') ||
    ledger.person.includes(UNASSIGNED) ||
    profiles.person.some((person, customer) => {
      const isListed = profiles.names[customer] !== '' || profiles.ids[customer] !== ''
      return person === UNASSIGNED && isListed
    })
  return [...names.toSorted(compareCodePoints), ...(hasUnassigned ? [''] : [])]
}
