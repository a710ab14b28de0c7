import type { ReactNode } from 'react'
import { NO_DAY } from '../../domain/calendar.ts'
import { MOVEMENTS } from '../../domain/tiers/movement-kind.ts'
import { SEVERITIES } from '../../domain/alerts/alert.ts'
import { TRAIL_LENGTH, type TrailMark } from '../../domain/tiers/trail.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import { TIERS, type Tier } from '../../domain/tiers/tier-rule.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import type { TierColumnKey } from '../../state/tier-columns.ts'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { Trail } from '../../ui/trail.tsx'
import tones from '../../ui/text.module.css'
import styles from './tier-table.module.css'

/** What the cells of the list are drawn from. */
export interface TierCellContext {
  readonly report: TierReport
  readonly directory: CustomerDirectory
  readonly formatter: Formatter
  /** Names of the trail's periods. */
  readonly trailNames: readonly string[]
}

const CHURNED = SEVERITIES.length
const PROSPECT = CHURNED + 1
/** A distance under this share of the customer's own amount is worth a second look. */
const CLOSE = 0.1

/** The tier of a row. */
export function tierOf({ report }: Pick<TierCellContext, 'report'>, row: number): Tier {
  const tier = TIERS[report.columns.tier[row] ?? -1]
  if (tier === undefined) throw new RangeError(`No tier in row ${row}`)
  return tier
}

/** The name of a row's customer as newly written. */
function customerName({ report, directory }: TierCellContext, row: number): string {
  return directory.names[report.columns.customer[row] ?? -1] ?? ''
}

/** One cell of the list; every figure a row has no value for is '–' or empty. */
export function TierCell(
  props: TierCellContext & {
    readonly column: Exclude<TierColumnKey, 'customer'>
    readonly row: number
  },
): ReactNode {
  const { report, column, row, formatter } = props
  const { columns } = report
  const { integer, percent, amount } = formatter
  const ordered = (columns.rank[row] ?? 0) > 0
  switch (column) {
    case 'rank':
      return ordered ? integer(columns.rank[row]) : formatter.text('terms.noFigure')
    case 'salesperson':
      return report.owners[columns.owner[row] ?? -1] || formatter.text('terms.unassigned')
    case 'value':
      return ordered || columns.value[row] !== 0
        ? amount(columns.value[row])
        : formatter.text('terms.noFigure')
    case 'change':
      return <ChangeCell {...props} />
    case 'share':
      return ordered ? percent(columns.share[row]) : ''
    case 'cumulativeShare':
      return ordered ? percent(columns.cumulativeShare[row]) : ''
    case 'orders':
      return ordered ? integer(columns.orders[row]) : ''
    case 'averageOrderValue':
      return ordered ? amount((columns.sales[row] ?? 0) / (columns.orders[row] ?? 0)) : ''
    case 'marginRate':
      return ordered ? percent(marginRate(report, row)) : ''
    case 'products':
      return ordered ? integer(columns.products[row]) : ''
    case 'lastOrder':
      return lastOrderText(props, row)
    case 'daysSince':
      return (columns.daysSince[row] ?? -1) < 0 ? '' : integer(columns.daysSince[row])
    case 'trail':
      return <Trail marks={trailOf(report, row)} periods={props.trailNames} />
    case 'distance':
      return <DistanceCell {...props} />
  }
}

/** Badge and name, the name cut where it does not fit. */
export function CustomerCell(props: TierCellContext & { readonly row: number }) {
  const name = customerName(props, props.row)
  return (
    <span className={styles['customer']}>
      <TierBadge letter={tierOf(props, props.row)} />
      <bdi title={name}>{name}</bdi>
    </span>
  )
}

/** The tiers of the last periods; fewer at the beginning of the data. */
export function trailOf({ columns, trailPeriods }: TierReport, row: number): readonly TrailMark[] {
  const end = (row + 1) * TRAIL_LENGTH
  const codes = columns.trail.slice(end - Math.min(trailPeriods.length, TRAIL_LENGTH), end)
  return Array.from(codes, (code) => TIERS[code] ?? '·')
}

function marginRate({ columns }: TierReport, row: number): number | undefined {
  const margin = columns.margin[row]
  const sales = columns.marginSales[row] ?? 0
  return margin === undefined || sales === 0 ? undefined : margin / sales
}

/** 'never', or the date, with its year where that is not the year of the period. */
function lastOrderText(
  { report, formatter }: Pick<TierCellContext, 'report' | 'formatter'>,
  row: number,
): string {
  const day = report.columns.lastOrder[row] ?? NO_DAY
  if (day === NO_DAY) return formatter.text('tiers.row.never')
  return formatter.date(day, Number(report.period.key.slice(0, 4)))
}

/** New and back by their names, else the change on the period before; nothing for D. */
export function ChangeCell({
  report,
  formatter,
  row,
}: Pick<TierCellContext, 'report' | 'formatter'> & { readonly row: number }) {
  const { columns, before } = report
  if (before === undefined || (columns.rank[row] ?? 0) === 0) return null
  const movement = MOVEMENTS[columns.movement[row] ?? -1]
  if (movement === 'new' || movement === 'back') {
    return <span className={tones['good']}>{formatter.text(`terms.movement.${movement}`)}</span>
  }
  const now = columns.value[row] ?? 0
  const then = columns.valueBefore[row] ?? 0
  const shown = formatter.change(now, then, 0)
  if (now === then || !/[1-9]/.test(shown)) return <span className={styles['faint']}>{shown}</span>
  return <span className={tones[now > then ? 'good' : 'bad']}>{shown}</span>
}

/** How far it is to the better tier, or above the one below; for D how urgent it is. */
export function DistanceCell(props: TierCellContext & { readonly row: number }) {
  const { report, formatter, row } = props
  const { columns, period } = report
  const { text, money } = formatter
  const tier = tierOf(props, row)
  if (tier === 'D') {
    if (columns.returnsOnly[row] === 1) return text('tiers.row.returnsOnly')
    const severity = SEVERITIES[columns.severity[row] ?? -1]
    if (severity !== undefined) return <SeverityMark severity={severity} />
    if (columns.severity[row] === PROSPECT) return text('tiers.row.prospect')
    if (columns.severity[row] === CHURNED) return text('tiers.row.churned')
    return period.state === 'open' ? text('terms.noOrderYet') : text('tiers.row.noOrder')
  }
  if (tier === 'A') {
    const above = columns.aboveBelow[row]
    if (above === undefined || Number.isNaN(above)) return null
    return text('tiers.row.above', { amount: money(above), tier: 'B' })
  }
  const missing = columns.toNext[row]
  if (missing === undefined || Number.isNaN(missing)) return null
  const shown = text('tiers.row.short', { amount: money(missing), tier: tier === 'B' ? 'A' : 'B' })
  return missing <= (columns.value[row] ?? 0) * CLOSE ? (
    <span className={styles['close']}>{shown}</span>
  ) : (
    shown
  )
}
