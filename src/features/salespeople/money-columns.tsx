import { BY_SALESPERSON } from '../../domain/people/grouping.ts'
import type { GroupRow, PeopleReport } from '../../domain/people/people-report.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { toneOf } from '../../i18n/tone.ts'
import { figureColumn, type PeopleColumn } from './figure-column.ts'
import { namedOf, valueOf } from './people-order.ts'
import tones from '../../ui/text.module.css'
import styles from './people.module.css'

/** What each brings, its change, its margin rate, and what the lines that name it come to. */
export function moneyColumns(report: PeopleReport, formatter: Formatter): readonly PeopleColumn[] {
  const { text, amount, percent } = formatter
  const { measure, total } = report
  const unit = moneyUnit(formatter)
  const whole = valueOf(total, measure) ?? 0
  const largest = Math.max(...report.rows.map((row) => valueOf(row, measure) ?? 0))
  return [
    figureColumn(
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
      ...figureColumn(
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
    ...changeColumns(report, formatter),
    ...rateColumns(report, formatter),
  ]
}

function changeColumns(report: PeopleReport, formatter: Formatter): readonly PeopleColumn[] {
  const { text, shortPeriod } = formatter
  const { before, yearBefore } = report
  const isOpen = report.period.state === 'open'
  const unit = moneyUnit(formatter)
  const columns: PeopleColumn[] = []
  if (before !== undefined) {
    columns.push(
      figureColumn(
        {
          key: 'change',
          head: text(isOpen ? 'salespeople.table.earlier' : 'salespeople.table.on', {
            period: shortPeriod(before),
            unit,
          }),
          title: text(isOpen ? 'salespeople.hint.earlier' : 'salespeople.hint.change'),
          group: 'money',
          show: (row) => <Since report={report} row={row} when="before" formatter={formatter} />,
        },
        report,
      ),
    )
  }
  if (yearBefore !== undefined) {
    columns.push(
      figureColumn(
        {
          key: 'yearChange',
          head: isOpen
            ? text('salespeople.table.earlier', { period: shortPeriod(yearBefore, true), unit })
            : text('salespeople.table.onYear', { year: yearBefore.key.slice(0, 4) }),
          title: text(isOpen ? 'salespeople.hint.earlier' : 'salespeople.hint.change'),
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
  return columns
}

function rateColumns(report: PeopleReport, formatter: Formatter): readonly PeopleColumn[] {
  const { text, amount, percent } = formatter
  const { measure, marginCover, by } = report
  const columns: PeopleColumn[] = []
  if (marginCover !== undefined) {
    columns.push(
      figureColumn(
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
      figureColumn(
        {
          key: 'named',
          head: text('salespeople.table.named', { unit: moneyUnit(formatter) }),
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
  return <span className={tones[toneOf(shown)]}>{shown}</span>
}
