import { NO_DAY } from '../domain/calendar.ts'
import { MOVEMENTS } from '../domain/tiers/movement-kind.ts'
import { SEVERITIES } from '../domain/alerts/alert.ts'
import { TRAIL_LENGTH } from '../domain/tiers/trail.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { moneyUnit } from '../i18n/money-unit.ts'
import { periodSpan } from '../i18n/period-span.ts'
import { contactsText, playbookText } from '../i18n/playbook-text.ts'
import type { TierListDocumentProps } from './tier-list-props.ts'
import type { TierListGroup, TierListPages } from './tier-list-pages.ts'
import { dateColumn } from './date-column.ts'
import { SheetGroup, SheetTable, type ColumnWidths } from './sheet-table.tsx'
import { tierName } from './tier-list-summary.tsx'
import { PrintTier, PrintTrail, toTrailMark } from './tier-marks.tsx'
import styles from './sheet.module.css'

type ListProps = TierListDocumentProps & { readonly page: TierListPages }

interface GroupProps {
  readonly group: TierListGroup
  readonly widths: ColumnWidths
}

const CHURNED = SEVERITIES.length
const PROSPECT = CHURNED + 1
const MOST_BOXES = 8

/** Ranks from here on have five digits and more. */
const LONG_RANK = 10_000

/** One person's customers by tier. */
export function TierListTable(props: ListProps & { readonly foot: string }) {
  const { page, foot } = props
  const widths = columnWidths(props, useFormatter())
  return (
    <SheetTable widths={widths} head={<HeadRow {...props} />} foot={foot}>
      {page.groups.map((group) => (
        <Group key={group.tier ?? `=${group.name}`} {...props} group={group} widths={widths} />
      ))}
    </SheetTable>
  )
}

/** The customer takes what is left. */
function columnWidths({ report, page }: ListProps, formatter: Formatter): ColumnWidths {
  const isLong = (row: number) => (report.columns.rank[row] ?? 0) >= LONG_RANK
  const rank = page.groups.some(({ rows }) => rows.some(isLong)) ? '12mm' : '8mm'
  return [rank, undefined, '26mm', '18mm', '13mm', '12mm', '24mm', dateColumn(formatter), '20mm']
}

function HeadRow({ report, page }: ListProps) {
  const formatter = useFormatter()
  const { text, shortPeriod } = formatter
  const { before, measure, trailPeriods } = report
  const number = styles['number']
  return (
    <tr>
      <th className={number}>{text('print.tierList.rank')}</th>
      <th>
        {page.owner === undefined
          ? text('print.tierList.customer')
          : text('print.tierList.customerOf', { name: page.owner || text('terms.unassigned') })}
      </th>
      <th>{periodSpan(trailPeriods, formatter)}</th>
      <th className={number}>
        {text('print.tierList.value', {
          measure: text(`terms.measure.${measure}`),
          unit: moneyUnit(formatter),
        })}
      </th>
      <th className={number}>
        {before === undefined
          ? text('print.tierList.changeNone')
          : text('print.tierList.change', { period: shortPeriod(before) })}
      </th>
      <th className={number}>{text('print.tierList.cumulativeShare')}</th>
      <th className={number}>{text('print.tierList.next')}</th>
      <th className={number}>{text('print.tierList.lastOrder')}</th>
      <th className={styles['write']}>{text('print.tierList.contacts')}</th>
    </tr>
  )
}

function Group(props: ListProps & GroupProps) {
  const { group, widths, settings, report } = props
  const formatter = useFormatter()
  const { text, money } = formatter
  const { tier } = group
  const contacts = tier && contactsText(tier, settings, formatter)
  const customers = text('print.tierList.customers', { count: group.rows.length })
  const head = (
    <div className={styles['groupHead']}>
      {tier === undefined ? (
        <b>{group.name}</b>
      ) : (
        <>
          <PrintTier tier={tier} />
          <b className={styles['tierName']}>
            {tierName(tier, report.period.state === 'open', text)}
          </b>
        </>
      )}
      <span>
        {group.value === 0
          ? customers
          : text('print.tierList.groupSum', { customers, value: money(group.value) })}
      </span>
      <span className={styles['small']}>
        {tier !== undefined && playbookText(tier, settings, formatter)}
        {contacts !== undefined && ` · ${contacts}`}
      </span>
    </div>
  )
  return (
    <SheetGroup widths={widths} head={head}>
      {group.rows.map((row) => (
        <Row key={row} {...props} row={row} contacts={contactsOf(props, row)} />
      ))}
    </SheetGroup>
  )
}

/** The contacts a month that a row's tier is due. */
function contactsOf({ report, settings }: ListProps, row: number): number {
  const tier = TIERS[report.columns.tier[row] ?? -1]
  return tier === undefined ? 0 : settings.playbook[tier].contactsPerMonth
}

function Row(props: ListProps & { readonly row: number; readonly contacts: number }) {
  const { report, directory, row, contacts } = props
  const formatter = useFormatter()
  const { amount, percent, date, text } = formatter
  const { columns, period } = report
  const rank = columns.rank[row] ?? 0
  const lastOrder = columns.lastOrder[row] ?? NO_DAY
  const marks = columns.trail.slice(row * TRAIL_LENGTH, (row + 1) * TRAIL_LENGTH)
  const number = styles['number']
  const value = columns.value[row] ?? 0
  const year = Number(period.key.slice(0, 4))
  return (
    <tr>
      <td className={`${number} ${styles['grey']}`}>{rank === 0 ? '' : rank}</td>
      <td className={styles['name']}>
        <bdi>{directory.names[columns.customer[row] ?? -1]}</bdi>
      </td>
      <td>
        <PrintTrail marks={Array.from(marks.slice(-report.trailPeriods.length), toTrailMark)} />
      </td>
      <td className={number}>
        {rank === 0 && value === 0 ? text('terms.noFigure') : amount(value)}
      </td>
      <td className={number}>{changeText(props, row, formatter)}</td>
      <td className={number}>{rank === 0 ? '' : percent(columns.cumulativeShare[row])}</td>
      <td className={`${number} ${styles['word']}`}>{nextText(props, row, formatter)}</td>
      <td className={number}>
        {lastOrder === NO_DAY ? text('tiers.row.never') : date(lastOrder, year)}
      </td>
      <td className={`${styles['write']} ${styles['boxes']}`}>
        {Array.from({ length: Math.min(contacts, MOST_BOXES) }, (_, index) => (
          <i key={index} className={styles['box']} />
        ))}
      </td>
    </tr>
  )
}

/** New and back by their names, else the change on the period before; nothing for D. */
function changeText({ report }: ListProps, row: number, formatter: Formatter): string {
  const { columns, before } = report
  if (before === undefined || (columns.rank[row] ?? 0) === 0) return ''
  const movement = MOVEMENTS[columns.movement[row] ?? -1] ?? 'none'
  if (movement === 'new' || movement === 'back') return formatter.text(`terms.movement.${movement}`)
  return formatter.change(columns.value[row], columns.valueBefore[row], 0)
}

/** What is missing to the better tier; for D how urgent it is. */
function nextText({ report }: ListProps, row: number, formatter: Formatter): string {
  const { text, money } = formatter
  const { columns, period } = report
  const tier = columns.tier[row] ?? 0
  if (tier === 3) {
    if (columns.returnsOnly[row] === 1) return text('tiers.row.returnsOnly')
    const code = columns.severity[row] ?? 0
    const severity = SEVERITIES[code]
    if (severity !== undefined) return text(`terms.severity.${severity}`)
    if (code === PROSPECT) return text('tiers.row.prospect')
    if (code === CHURNED) return text('tiers.row.churned')
    return period.state === 'open' ? text('terms.noOrderYet') : text('tiers.row.noOrder')
  }
  const missing = columns.toNext[row]
  if (missing === undefined || Number.isNaN(missing)) return ''
  return text('print.tierList.short', { amount: money(missing), tier: tier === 1 ? 'A' : 'B' })
}
