import type { ReactNode } from 'react'
import type { KeyFigure } from '../../domain/overview/key-figures.ts'
import type { OverviewReport } from '../../domain/overview/overview.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'
import { comparedDay } from '../../domain/periods/compared-day.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'

/**
 * The sentence that opens the cockpit: what became of sales, who made the change, who is at risk.
 */
export function Findings({ report }: { readonly report: OverviewReport }) {
  const formatter = useFormatter()
  const { salesperson } = report
  return (
    <>
      {salesperson !== undefined &&
        formatter.text('overview.lede.person', {
          name: salesperson === '' ? formatter.text('terms.unassigned') : salesperson,
        })}
      {sentences(report, formatter)}
    </>
  )
}

function sentences(report: OverviewReport, formatter: Formatter): ReactNode {
  if (report.period.state === 'gap') {
    return formatter.text('overview.lede.gap', { period: formatter.period(report.period) })
  }
  if (report.period.state === 'open') return openSentence(report, formatter)
  if (report.before === undefined) return firstSentence(report, formatter)
  return (
    <>
      {movedSentence(report, formatter)}
      {customersSentence(report, formatter)}
      {lostASentence(report, formatter)}
    </>
  )
}

function openSentence(report: OverviewReport, formatter: Formatter): ReactNode {
  const { text, shortMoney, integer, date, periodName } = formatter
  const { period, before, alerts } = report
  const customers = figure(report, 'orderingCustomers').value
  return (
    <>
      {text.rich('overview.lede.open', {
        period: periodName(period),
        value: shortMoney(figure(report, report.measure).value),
        customers: integer(customers),
        count: customers ?? 0,
        b: bold,
      })}
      {before !== undefined &&
        alerts.notYet !== undefined &&
        text.rich('overview.lede.byThen', {
          date: date(comparedDay(period, before)),
          customers: integer(alerts.notYet.byThen),
          b: bold,
        })}
    </>
  )
}

function firstSentence(report: OverviewReport, { text, shortMoney, integer, period }: Formatter) {
  const customers = figure(report, 'orderingCustomers').value
  return text.rich('overview.lede.first', {
    measure: report.measure,
    value: shortMoney(figure(report, report.measure).value),
    customers: integer(customers),
    count: customers ?? 0,
    period: period(report.period),
    kind: periodKind(report.period),
    b: bold,
  })
}

/**
 * What became of the total. A percentage is said only where both totals are positive and it is
 * under 10 times.
 */
function movedSentence(report: OverviewReport, { text, shortMoney, change }: Formatter) {
  const { measure } = report
  const { value, before } = figure(report, measure)
  const shown = change(value, before)
  const values = { measure, value: shortMoney(value), b: bold }
  if (shown.startsWith('±')) return text.rich('overview.lede.held', values)
  if (/^[+−]/.test(shown) && (value ?? 0) > 0) {
    const key = shown.startsWith('+') ? 'overview.lede.rose' : 'overview.lede.fell'
    return text.rich(key, { ...values, change: shown.slice(1) })
  }
  return text.rich('overview.lede.moved', { ...values, before: shortMoney(before) })
}

/** Who made the change: lost against new and returning customers, where there are any. */
function customersSentence(report: OverviewReport, { text, shortMoney }: Formatter) {
  const { change } = report
  if (change === undefined) return null
  const partOf = (name: 'new' | 'back' | 'lost') =>
    change.parts.find(({ part }) => part === name) ?? { customers: 0, amount: 0 }
  const [fresh, back, lost] = [partOf('new'), partOf('back'), partOf('lost')]
  const values = {
    lost: shortMoney(-lost.amount),
    gained: shortMoney(fresh.amount + back.amount),
    who: whoCame(fresh.customers, back.customers),
    b: bold,
  }
  const link = (chunks: ReactNode) => (
    <ScreenLink to="tiers" patch={{ movement: ['lost'] }}>
      {chunks}
    </ScreenLink>
  )
  if (lost.customers === 0) {
    const key = values.who === 'nobody' ? 'sameCustomers' : 'gainedOnly'
    return text.rich(`overview.lede.${key}`, values)
  }
  if (values.who === 'nobody') {
    return text.rich('overview.lede.lostOnly', { lost: values.lost, a: link })
  }
  return text.rich('overview.lede.lostAndGained', { ...values, a: link })
}

function whoCame(fresh: number, back: number): 'both' | 'back' | 'new' | 'nobody' {
  if (back > 0) return fresh > 0 ? 'both' : 'back'
  return fresh > 0 ? 'new' : 'nobody'
}

/** Tier A customers of the period before that are silent now; nothing where there was no A. */
function lostASentence(
  report: OverviewReport,
  { text, shortMoney, integer, periodName }: Formatter,
) {
  const { period, before, lostA, tiers, alerts } = report
  if (before === undefined) return null
  // Where a quiet period is looked past, alerts are graded by an earlier one, and the critical ones
  // are not these.
  const isGradedOnBefore = alerts.gradedOn?.key === before.key
  const names = { before: periodName(before), period: periodName(period) }
  if (lostA.customers > 0) {
    return text.rich('overview.lede.lostA', {
      ...names,
      count: integer(lostA.customers),
      value: shortMoney(lostA.valueAtRisk),
      kind: periodKind(period),
      a: (chunks) => (
        <ScreenLink to="alerts" patch={isGradedOnBefore ? { severity: ['critical'] } : {}}>
          {chunks}
        </ScreenLink>
      ),
    })
  }
  const hadA = (tiers.find(({ tier }) => tier === 'A')?.customersBefore ?? 0) > 0
  return hadA ? text('overview.lede.keptA', names) : null
}

const NO_FIGURE: Omit<KeyFigure, 'name'> = {
  value: undefined,
  before: undefined,
  yearBefore: undefined,
  trend: [],
}

function figure(report: OverviewReport, name: KeyFigure['name']): KeyFigure {
  return report.keyFigures.find((candidate) => candidate.name === name) ?? { ...NO_FIGURE, name }
}
