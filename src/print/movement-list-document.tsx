import { NO_DAY, toCivilDate } from '../domain/calendar.ts'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { MovementList } from '../domain/movement/movement-list.ts'
import type { MovementReport } from '../domain/movement/movement-report.ts'
import { TRAIL_LENGTH } from '../domain/tiers/trail.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { moneyUnit } from '../i18n/money-unit.ts'
import { periodSpan } from '../i18n/period-span.ts'
import { playbookNote } from '../i18n/playbook-text.ts'
import { ruleText, scopeText } from '../i18n/rule-text.ts'
import { dateColumn } from './date-column.ts'
import { isPrintable, NoList } from './no-list.tsx'
import { pageName } from './page-rules.ts'
import { PrintSheets } from './print-sheets.tsx'
import { SheetHead, stateText } from './sheet-head.tsx'
import type { SheetOrigin } from './sheet-origin.ts'
import { SheetGroup, SheetTable, type ColumnWidths } from './sheet-table.tsx'
import { PrintTrail, toTrailMark } from './tier-marks.tsx'
import styles from './sheet.module.css'

export interface MovementListDocumentProps {
  readonly report: MovementReport
  /** All rows are printed, in the order of the screen. */
  readonly list: MovementList
  /** What was picked, in words. */
  readonly name: string
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
  readonly origin: SheetOrigin
}

/** The names behind a part of the movement on paper, upright. */
export function MovementListDocument(props: MovementListDocumentProps) {
  const { report, list, origin } = props
  const formatter = useFormatter()
  const { text } = formatter
  const title = titleText(props, formatter)
  if (!isPrintable(list.length)) {
    return <NoList title={title} period={report.period} origin={origin} rows={list.length} />
  }
  const widths = columnWidths(props, formatter)
  return (
    <PrintSheets orientation="portrait" footers={[`${title} · ${formatter.period(report.period)}`]}>
      <div className={styles['sheet']} style={{ page: pageName(0) }}>
        <SheetHead
          title={title}
          period={report.period}
          origin={origin}
          sums={sumTexts(props, formatter)}
        />
        <SheetTable widths={widths} head={<HeadRow {...props} />} foot={footText(props, formatter)}>
          <SheetGroup
            widths={widths}
            head={<b>{text('movement.names.count', { count: list.length })}</b>}
          >
            {Array.from({ length: list.length }, (_, row) => (
              <Row key={list.customer[row]} {...props} row={row} />
            ))}
          </SheetGroup>
        </SheetTable>
      </div>
    </PrintSheets>
  )
}

/** Edges have a distance in place of the change. */
function isAtEdge({ list }: MovementListDocumentProps): boolean {
  return list.distance.some((distance) => !Number.isNaN(distance))
}

function hasChange(props: MovementListDocumentProps): boolean {
  return props.report.before !== undefined && !isAtEdge(props)
}

/** Customer, salesperson, trail, before, now, change or distance, last order, ordered since. */
function columnWidths(props: MovementListDocumentProps, formatter: Formatter): ColumnWidths {
  const money = '19mm'
  const date = dateColumn(formatter)
  return [
    undefined,
    '22mm',
    '26mm',
    ...(props.report.before === undefined ? [] : [money]),
    money,
    ...(isAtEdge(props) || hasChange(props) ? [money] : []),
    date,
    date,
  ]
}

function titleText({ report, name }: MovementListDocumentProps, { text }: Formatter): string {
  const title = text('movement.print.title', { name })
  const { salesperson } = report
  return salesperson === undefined
    ? title
    : text('print.screenOf', { screen: title, name: salesperson || text('terms.unassigned') })
}

function sumTexts(props: MovementListDocumentProps, formatter: Formatter): readonly string[] {
  const { list } = props
  const { text, money } = formatter
  const count = text('movement.names.count', { count: list.length })
  if (!hasChange(props) || list.total.change === undefined) return [count]
  const change = money(list.total.change)
  return [
    text('movement.names.countChange', {
      count: list.length,
      change: list.total.change > 0 ? `+${change}` : change,
    }),
  ]
}

function HeadRow(props: MovementListDocumentProps) {
  const { report } = props
  const formatter = useFormatter()
  const { text, periodName } = formatter
  const unit = moneyUnit(formatter)
  const number = styles['number']
  const amountIn = (key: string) => text('movement.names.amount', { period: periodName(key), unit })
  return (
    <tr>
      <th>{text('movement.names.customer')}</th>
      <th>{text('movement.names.salesperson')}</th>
      <th>{periodSpan(report.flow.periods, formatter)}</th>
      {report.before !== undefined && <th className={number}>{amountIn(report.before.key)}</th>}
      <th className={number}>{amountIn(report.period.key)}</th>
      {isAtEdge(props) && <th className={number}>{text('movement.names.distance', { unit })}</th>}
      {hasChange(props) && <th className={number}>{text('movement.names.change', { unit })}</th>}
      <th className={number}>{text('movement.names.lastOrder')}</th>
      <th className={number}>{text('movement.names.orderedSince')}</th>
    </tr>
  )
}

function Row(props: MovementListDocumentProps & { readonly row: number }) {
  const { report, list, directory, row } = props
  const { text, amount, date } = useFormatter()
  const number = styles['number']
  const { year } = toCivilDate(report.period.last)
  const value = list.value[row] ?? 0
  const change = value - (list.valueBefore[row] ?? 0)
  const figure = (money: number | undefined) => amount(money === 0 ? undefined : money)
  const day = (at: number | undefined) => date(at === NO_DAY ? undefined : at, year)
  const marks = Array.from(
    list.trail.subarray(row * TRAIL_LENGTH, (row + 1) * TRAIL_LENGTH),
    toTrailMark,
  )
  return (
    <tr>
      <td className={styles['name']}>
        <bdi>{directory.names[list.customer[row] ?? -1]}</bdi>
      </td>
      <td>
        <bdi>{list.owners[list.owner[row] ?? -1] || text('terms.unassigned')}</bdi>
      </td>
      <td>
        <PrintTrail marks={marks.slice(-report.flow.periods.length)} />
      </td>
      {report.before !== undefined && <td className={number}>{figure(list.valueBefore[row])}</td>}
      <td className={number}>{figure(value)}</td>
      {isAtEdge(props) && <td className={number}>{amount(list.distance[row])}</td>}
      {hasChange(props) && (
        <td className={number}>{change > 0 ? `+${amount(change)}` : amount(change)}</td>
      )}
      <td className={number}>{day(list.lastOrder[row])}</td>
      <td className={number}>{day(list.orderedSince[row])}</td>
    </tr>
  )
}

function footText(props: MovementListDocumentProps, formatter: Formatter): string {
  const { report, origin } = props
  const { text, list, fullDate } = formatter
  const { period, before, measure, rule } = report
  const values = {
    period: formatter.period(period),
    state: stateText(period, origin.dataTo, formatter),
    measure,
    rule: ruleText(rule, formatter),
    scope: scopeText(rule, formatter),
    files: list(origin.fileNames),
    date: fullDate(origin.dataTo),
  }
  const foot =
    before === undefined
      ? text('movement.print.footFirst', values)
      : text('movement.print.foot', { ...values, before: formatter.period(before) })
  const gap = formatter.locale === 'zh-CN' ? '' : ' '
  const tiers = TIERS.filter((_, code) => props.list.tier.includes(code))
  return [
    playbookNote({ tiers }, props.settings, formatter),
    foot,
    isAtEdge(props) ? text('movement.print.edgeFoot') : '',
  ]
    .filter((part) => part !== '')
    .join(gap)
}
