import type { ReactNode } from 'react'
import { BY_SALESPERSON } from '../../domain/people/grouping.ts'
import type { GroupRow, PeopleReport } from '../../domain/people/people-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { PageLink, ScreenLink } from '../../state/link.tsx'
import prose from '../../ui/text.module.css'
import { groupName } from './group-name.ts'
import { valueOf } from './people-order.ts'

// A sign stays with its figure.
const b = (chunks: ReactNode) => <b className={prose['nowrap']}>{chunks}</b>

/** Who brings most, who rose and fell most in money, and who has most at risk. */
export function PeopleFindings({ report }: { readonly report: PeopleReport }) {
  const formatter = useFormatter()
  const { text, percent, period } = formatter
  const { measure, total, by, rows } = report
  if (by === BY_SALESPERSON && rows.every(({ name }) => name === '')) return <NobodyNamed />
  const first = largest(rows, (row) => valueOf(row, measure))
  const whole = valueOf(total, measure) ?? 0
  if (first === undefined || whole <= 0) {
    return text('salespeople.finding.nobody', { period: period(report.period) })
  }
  const gap = formatter.locale === 'zh-CN' ? '' : ' '
  return (
    <>
      {text.rich('salespeople.finding.first', {
        name: groupName(first.name, by, formatter),
        share: percent((valueOf(first, measure) ?? 0) / whole, 0),
        measure,
        b,
        a: linkTo(report, first),
      })}
      {gap}
      <Movers report={report} />
      {gap}
      <AtRisk report={report} />
    </>
  )
}

/** There is nobody to compare, and so it stays until a file names them. */
function NobodyNamed() {
  return useFormatter().text.rich('salespeople.finding.unnamed', {
    a: (chunks) => <ScreenLink to="data">{chunks}</ScreenLink>,
  })
}

interface PartProps {
  readonly report: PeopleReport
}

/** An open period is not held against a whole one. */
function Movers({ report }: PartProps) {
  const formatter = useFormatter()
  const { text, signedShortMoney, periodName } = formatter
  const { rows, measure, before, period, by } = report
  if (before === undefined || period.state === 'open') return null
  const change = (row: GroupRow) =>
    (valueOf(row, measure) ?? 0) - (valueOf(row, measure, 'before') ?? 0)
  const rose = largest(rows, change)
  const fell = largest(rows, (row) => -change(row))
  const part = (kind: 'rose' | 'fell', row: GroupRow) =>
    text.rich(`salespeople.finding.${kind}`, {
      name: groupName(row.name, by, formatter),
      amount: signedShortMoney(change(row)),
      before: periodName(before),
      b,
      a: linkTo(report, row),
    })
  const gap = formatter.locale === 'zh-CN' ? '' : ' '
  return (
    <>
      {rose !== undefined && change(rose) > 0 && part('rose', rose)}
      {gap}
      {fell !== undefined && change(fell) < 0 && part('fell', fell)}
    </>
  )
}

function AtRisk({ report }: PartProps) {
  const formatter = useFormatter()
  const { text, shortMoney } = formatter
  const { rows, by, noAlerts, period } = report
  const most = largest(rows, ({ alerts }) => alerts.valueAtRisk)
  if (noAlerts !== undefined || most === undefined || most.alerts.valueAtRisk === 0) return null
  return text.rich('salespeople.finding.atRisk', {
    name: groupName(most.name, by, formatter),
    count: most.alerts.alerts,
    value: shortMoney(most.alerts.valueAtRisk),
    kind: periodKind(period),
    b,
    a: linkToAlerts(report, most),
  })
}

/** A person's name leads to its page; the value of a field has none. */
function linkTo({ by }: PeopleReport, { name }: GroupRow) {
  if (by !== BY_SALESPERSON) return b
  return (chunks: ReactNode) => (
    <PageLink to="salespeople" name={name}>
      {chunks}
    </PageLink>
  )
}

/** To the alerts that are addressed to a person. */
function linkToAlerts({ by }: PeopleReport, { name }: GroupRow) {
  if (by !== BY_SALESPERSON) return b
  return (chunks: ReactNode) => (
    <ScreenLink to="alerts" patch={{ salesperson: name }}>
      {chunks}
    </ScreenLink>
  )
}

function largest(
  rows: readonly GroupRow[],
  figure: (row: GroupRow) => number | undefined,
): GroupRow | undefined {
  return rows.reduce<GroupRow | undefined>((best, row) => {
    const value = figure(row) ?? -Infinity
    return best === undefined || value > (figure(best) ?? -Infinity) ? row : best
  }, undefined)
}
