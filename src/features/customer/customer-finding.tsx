import type { ReactNode } from 'react'
import { toCivilDate } from '../../domain/calendar.ts'
import type { CustomerReport } from '../../domain/customer/customer-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import texts from '../../ui/text.module.css'
import { daysText } from './days-text.ts'

/** What became of a customer, in a few sentences: its state, how it came to it, when it orders. */
export function CustomerFinding({ report }: { readonly report: CustomerReport }) {
  const formatter = useFormatter()
  const gap = formatter.locale === 'zh-CN' ? '' : ' '
  const sentences = [
    stateSentence(report, formatter),
    beforeSentence(report, formatter),
    lastOrderSentence(report, formatter),
    overdueSentence(report, formatter),
    riskSentence(report, formatter),
    sinceSentence(report, formatter),
  ].filter((sentence) => sentence !== undefined)
  return sentences.map((sentence, index) => (
    <span key={index}>
      {index > 0 && gap}
      {sentence}
    </span>
  ))
}
const ok = (chunks: ReactNode) => <span className={texts['ok']}>{chunks}</span>

function stateSentence(report: CustomerReport, formatter: Formatter): ReactNode {
  const { text } = formatter
  const { standing, period, place, tier, alert, returnsOnly } = report
  const values = { period: formatter.period(period), b: bold }
  if (standing === 'unknown' || standing === 'excluded' || standing === 'prospect') {
    return text.rich(`customers.finding.${standing}`, values)
  }
  if (period.state === 'gap') return text.rich('customers.finding.gap', values)
  if (place !== undefined && tier !== undefined) return orderedSentence(report, formatter)
  if (returnsOnly) return text.rich('customers.finding.returnsOnly', values)
  if (period.state === 'open') return text.rich('customers.finding.notYet', values)
  if (standing === 'churned') return text.rich('customers.finding.churned', values)
  const asleep = alert?.periodsAsleep ?? 1
  return asleep > 1
    ? text.rich('customers.finding.asleepMore', {
        ...values,
        count: formatter.integer(asleep),
        kind: periodKind(period),
      })
    : text.rich('customers.finding.asleepOne', values)
}

function orderedSentence(report: CustomerReport, formatter: Formatter): ReactNode {
  const { period, before, place, tier, tierBefore } = report
  const { text, integer, periodName } = formatter
  return text.rich('customers.finding.ordered', {
    tier: tier ?? '',
    period: formatter.period(period),
    rank: integer(place?.rank),
    of: integer(place?.of),
    move: report.movement,
    before: tierBefore ?? '',
    beforePeriod: before === undefined ? '' : periodName(before),
    b: bold,
  })
}

/** For one who has fallen silent in this period: what it was in the one before. */
function beforeSentence(
  { before, tierBefore, place, placeBefore }: CustomerReport,
  { text, integer, periodName }: Formatter,
): ReactNode {
  if (place !== undefined || before === undefined || placeBefore === undefined) return undefined
  return text('customers.finding.before', {
    tier: tierBefore ?? '',
    period: periodName(before),
    rank: integer(placeBefore.rank),
    of: integer(placeBefore.of),
  })
}

function lastOrderSentence(report: CustomerReport, formatter: Formatter): ReactNode {
  const { text, date } = formatter
  const { lastOrder, lastOrderMonthOnly, daysSince, period, place, rhythm } = report
  if (lastOrder === undefined) return undefined
  if (lastOrderMonthOnly) {
    const { year, month } = toCivilDate(lastOrder)
    const key = `${year}-${String(month).padStart(2, '0')}`
    return text('customers.finding.lastOrderMonth', { month: formatter.period(key) })
  }
  const shown = date(lastOrder, toCivilDate(period.last).year)
  if (daysSince === undefined) return text('customers.finding.lastOrder', { date: shown })
  const { usualGap } = rhythm
  const silent = place === undefined && period.state !== 'open' ? 'asleep' : 'ordering'
  return text('customers.finding.lastOrderDays', {
    date: shown,
    days: daysSince,
    gap: usualGap === undefined ? 'none' : silent,
    usual: usualGap === 1 ? text('customers.finding.everyDay') : daysText(usualGap ?? 0, formatter),
  })
}

/** That the next order is late; of those asleep the other sentences say enough. */
function overdueSentence(
  { place, period, rhythm }: CustomerReport,
  { text }: Formatter,
): ReactNode {
  const { daysLate = 0, withinRhythm, orderedSince } = rhythm
  if (place === undefined && period.state !== 'open') return undefined
  if (daysLate <= 0 || withinRhythm || orderedSince !== undefined) return undefined
  return text.rich('customers.finding.overdue', { days: daysLate, b: bold })
}

function riskSentence({ alert, period }: CustomerReport, { text, money }: Formatter): ReactNode {
  if (alert === undefined || alert.valueAtRisk === 0) return undefined
  return text('customers.finding.atRisk', {
    amount: money(alert.valueAtRisk),
    kind: periodKind(period),
  })
}

function sinceSentence({ rhythm, period }: CustomerReport, { text, date }: Formatter): ReactNode {
  if (rhythm.orderedSince === undefined) return undefined
  return text.rich('customers.finding.orderedSince', {
    date: date(rhythm.orderedSince, toCivilDate(period.last).year),
    ok,
  })
}
