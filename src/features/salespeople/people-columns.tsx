import type { ReactNode } from 'react'
import { BY_SALESPERSON } from '../../domain/people/grouping.ts'
import type { GroupRow, PeopleReport } from '../../domain/people/people-report.ts'
import { SEVERITIES } from '../../domain/reports.ts'
import { TIERS, type Tier } from '../../domain/tiers/tier-rule.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { toneOf } from '../../i18n/tone.ts'
import { PageLink } from '../../state/link.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { groupByName, groupName } from './group-name.ts'
import { MOVES, namedOf, valueOf, type PeopleSortKey } from './people-order.ts'
import styles from './people.module.css'

type Column = DataColumn<GroupRow> & { readonly key: PeopleSortKey }
type Spec = Omit<Column, 'kind' | 'cell' | 'total' | 'sortable'> & {
  readonly show: (row: GroupRow) => ReactNode
}

/** A column of figures, with the company's own figure as its total. */
function figure({ show, ...column }: Spec, { total }: PeopleReport): Column {
  return { ...column, kind: 'number', sortable: true, cell: show, total: show(total) }
}

/** The columns of the comparison; the widest layout has them all. */
export function peopleColumns(
  report: PeopleReport,
  formatter: Formatter,
  phone: boolean,
): readonly Column[] {
  return [
    nameColumn(report, formatter, phone),
    ...moneyColumns(report, formatter),
    ...customerColumns(report, formatter),
    ...alertColumns(report, formatter),
  ]
}

function nameColumn(report: PeopleReport, formatter: Formatter, phone: boolean): Column {
  const { by } = report
  const { text } = formatter
  return {
    key: 'name',
    head: groupByName(by, formatter),
    kind: 'name',
    sortable: true,
    cell: (row) => (
      <>
        {by === BY_SALESPERSON ? (
          <PageLink to="salespeople" name={row.name} className={styles['link']}>
            {groupName(row.name, by, formatter)}
          </PageLink>
        ) : (
          groupName(row.name, by, formatter)
        )}
        {phone && <TierCounts row={row} />}
      </>
    ),
    total: text('salespeople.table.company'),
  }
}

/** A phone's second line: how many customers in each tier. */
function TierCounts({ row }: { readonly row: GroupRow }) {
  return (
    <span className={styles['tierCounts']}>
      {TIERS.map((tier) => (
        <span key={tier}>
          <TierBadge letter={tier} size="small" /> {row.byTier[tier].customers}
        </span>
      ))}
    </span>
  )
}

function moneyColumns(report: PeopleReport, formatter: Formatter): readonly Column[] {
  const { text, amount, percent, shortPeriod } = formatter
  const { measure, before, yearBefore, marginCover, by, total } = report
  const unit = moneyUnit(formatter)
  const whole = valueOf(total, measure) ?? 0
  const largest = Math.max(...report.rows.map((row) => valueOf(row, measure) ?? 0))
  const columns: Column[] = [
    figure(
      {
        key: 'value',
        head: text('salespeople.table.value', { measure: text(`terms.measure.${measure}`), unit }),
        title: text('salespeople.hint.owned'),
        group: 'money',
        show: (row) => amount(valueOf(row, measure)),
      },
      report,
    ),
    {
      ...figure(
        {
          key: 'share',
          head: text('salespeople.table.share'),
          title: text('salespeople.hint.share'),
          group: 'money',
          from: 'tablet',
          show: (row) => percent(whole > 0 ? (valueOf(row, measure) ?? 0) / whole : undefined),
        },
        report,
      ),
      cell: (row) => (
        <ShareBar
          share={whole > 0 ? (valueOf(row, measure) ?? 0) / whole : undefined}
          width={largest > 0 ? (valueOf(row, measure) ?? 0) / largest : 0}
          formatter={formatter}
        />
      ),
    },
  ]
  if (before !== undefined) {
    columns.push(
      figure(
        {
          key: 'change',
          head: text('salespeople.table.on', { period: shortPeriod(before) }),
          title: text('salespeople.hint.change'),
          group: 'money',
          show: (row) => <Since report={report} row={row} when="before" formatter={formatter} />,
        },
        report,
      ),
    )
  }
  if (yearBefore !== undefined) {
    columns.push(
      figure(
        {
          key: 'yearChange',
          head: text('salespeople.table.onYear', { year: yearBefore.key.slice(0, 4) }),
          title: text('salespeople.hint.change'),
          group: 'money',
          from: 'desk',
          show: (row) => (
            <Since report={report} row={row} when="yearBefore" formatter={formatter} />
          ),
        },
        report,
      ),
    )
  }
  if (marginCover !== undefined) {
    columns.push(
      figure(
        {
          key: 'marginRate',
          head: text('salespeople.table.marginRate'),
          title: text('terms.definitions.marginRate.text'),
          group: 'money',
          from: 'tablet',
          show: ({ now }) => percent(now?.marginRate),
        },
        report,
      ),
    )
  }
  if (by === BY_SALESPERSON) {
    columns.push(
      figure(
        {
          key: 'named',
          head: text('salespeople.table.named', { unit }),
          title: text('terms.definitions.namedSales.text'),
          group: 'money',
          from: 'tablet',
          show: (row) => amount(namedOf(row, measure)),
        },
        report,
      ),
    )
  }
  return columns
}

interface ShareBarProps {
  readonly share: number | undefined
  /** Of the longest bar. */
  readonly width: number
  readonly formatter: Formatter
}

/** A share as a figure over a bar that may be compared with the others. */
function ShareBar({ share, width, formatter: { percent } }: ShareBarProps) {
  return (
    <span className={styles['share']}>
      <i style={{ width: `${Math.max(width, 0) * 100}%` }} />
      <span>{percent(share)}</span>
    </span>
  )
}

interface SinceProps {
  readonly report: PeopleReport
  readonly row: GroupRow
  readonly when: 'before' | 'yearBefore'
  readonly formatter: Formatter
}

/** The change of a row; an open period is not held against a whole one, whose amount stands instead. */
function Since({ report: { measure, period }, row, when, formatter }: SinceProps) {
  if (period.state === 'open') return formatter.amount(valueOf(row, measure, when))
  const shown = formatter.change(valueOf(row, measure), valueOf(row, measure, when), 0)
  return <span className={styles[toneOf(shown)]}>{shown}</span>
}

function customerColumns(report: PeopleReport, formatter: Formatter): readonly Column[] {
  const { text, integer, percent } = formatter
  const isOpen = report.period.state === 'open'
  const columns: Column[] = [
    figure(
      {
        key: 'customers',
        head: text('salespeople.table.all'),
        title: text('terms.definitions.knownCustomers.text'),
        group: 'customers',
        from: 'desk',
        show: ({ customers }) => integer(customers),
      },
      report,
    ),
    ...TIERS.map((tier) =>
      figure(
        {
          key: tier,
          head: <TierHead tier={tier} isOpen={isOpen} formatter={formatter} />,
          title: text(`terms.definitions.tier${tier}.text`),
          group: 'customers',
          from: 'tablet',
          show: ({ byTier }) => <Count count={byTier[tier].customers} formatter={formatter} />,
        },
        report,
      ),
    ),
  ]
  if (report.before !== undefined) {
    columns.push(
      ...MOVES.map((movement) =>
        figure(
          {
            key: movement,
            head: text(`salespeople.table.move.${movement}`),
            title: text(`salespeople.hint.${movement}`),
            group: 'movement',
            from: 'laptop',
            show: ({ byMovement }) => <Count count={byMovement[movement]} formatter={formatter} />,
          },
          report,
        ),
      ),
    )
  }
  columns.push(
    figure(
      {
        key: 'repurchase',
        head: text('salespeople.table.repurchase'),
        title: text('terms.definitions.repurchaseRate.text'),
        group: 'rates',
        from: 'desk',
        show: ({ now }) => percent(now?.repurchaseRate, 0),
      },
      report,
    ),
    figure(
      {
        key: 'retention',
        head: text('salespeople.table.retention'),
        title: text('terms.definitions.retention.text'),
        group: 'rates',
        from: 'tablet',
        show: ({ now }) => percent(now?.retention, 0),
      },
      report,
    ),
  )
  return columns
}

interface TierHeadProps {
  readonly tier: Tier
  readonly isOpen: boolean
  readonly formatter: Formatter
}

function TierHead({ tier, isOpen, formatter: { text } }: TierHeadProps) {
  return (
    <>
      <TierBadge letter={tier} size="small" />
      {isOpen && tier === 'D' && <VisuallyHidden>{text('terms.noOrderYet')}</VisuallyHidden>}
    </>
  )
}

function alertColumns(report: PeopleReport, formatter: Formatter): readonly Column[] {
  if (report.noAlerts !== undefined) return []
  const { text, amount } = formatter
  return [
    ...SEVERITIES.map((severity) =>
      figure(
        {
          key: severity,
          head: <SeverityMark severity={severity} count="" />,
          title: text(`terms.severity.${severity}`),
          group: 'alerts',
          from: severity === 'critical' || severity === 'high' ? 'tablet' : 'desk',
          show: ({ alerts }) => <Count count={alerts.bySeverity[severity]} formatter={formatter} />,
        },
        report,
      ),
    ),
    figure(
      {
        key: 'atRisk',
        head: text('salespeople.table.atRisk', { unit: moneyUnit(formatter) }),
        title: text('terms.definitions.valueAtRisk.text'),
        group: 'alerts',
        from: 'tablet',
        show: ({ alerts }) => amount(alerts.valueAtRisk),
      },
      report,
    ),
  ]
}

/** A zero is a quiet dot, so that the eye finds the counts. */
function Count({ count, formatter }: { readonly count: number; readonly formatter: Formatter }) {
  if (count > 0) return formatter.integer(count)
  return (
    <span className={styles['zero']}>
      <VisuallyHidden>0</VisuallyHidden>
      <span aria-hidden="true">·</span>
    </span>
  )
}
