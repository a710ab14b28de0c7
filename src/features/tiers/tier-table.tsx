import { useVirtualizer, useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { TierList } from '../../domain/tiers/tier-list.ts'
import type { TierListSort, TierSortKey } from '../../domain/tiers/tier-list-choice.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { TierColumnKey } from '../../state/tier-columns.ts'
import { classNames } from '../../ui/class-names.ts'
import { isGrouped } from './tier-list-address.ts'
import {
  createTierListLayout,
  sectionStarts,
  tierStarts,
  type HeadStart,
  type TierListLayout,
} from './tier-list-layout.ts'
import { TierGroupHead } from './tier-group-head.tsx'
import { TierSectionHead } from './tier-section-head.tsx'
import { TierTableHead } from './tier-table-head.tsx'
import { TierRow } from './tier-row.tsx'
import { columnsWidth, type ColumnWidths } from './tier-column-set.ts'
import styles from './tier-table.module.css'

export interface TierTableProps {
  readonly report: TierReport
  readonly list: TierList
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
  readonly sort: TierListSort
  readonly columns: readonly TierColumnKey[]
  readonly widths: ColumnWidths
  /** Two lines a row, and the page scrolls instead of the table. */
  readonly phone: boolean
  /** Position in the list of the customer that is opened; -1: none. */
  readonly picked: number
  readonly onPick: (position: number) => void
  readonly onSort: (key: TierSortKey) => void
}

interface Heights {
  readonly row: number
  readonly group: number
}

const DESK: Heights = { row: 32, group: 35 }
const PHONE: Heights = { row: 60, group: 35 }

/** The list as a table of which only the rows in sight exist. */
export function TierTable(props: TierTableProps) {
  const { report, list, sort, phone } = props
  const layout = useMemo(
    () => createTierListLayout(list.rows.length, headStarts(list, report, sort)),
    [list, report, sort],
  )
  return phone ? (
    <PhoneTable {...props} layout={layout} />
  ) : (
    <DeskTable {...props} layout={layout} />
  )
}

/** Heads of sections, or of tiers where the rows stand by rank. */
function headStarts(list: TierList, report: TierReport, sort: TierListSort): readonly HeadStart[] {
  if (list.sections !== undefined) return sectionStarts(list.sections)
  return isGrouped(sort) ? tierStarts(list.rows, report.columns) : []
}

type LaidOutProps = TierTableProps & { readonly layout: TierListLayout }

/** Scrolls in itself, its head and the head of the tier in sight stay. */
function DeskTable(props: LaidOutProps) {
  const { layout, columns, widths } = props
  const { text } = useFormatter()
  const pane = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: layout.count,
    getScrollElement: () => pane.current,
    estimateSize: (line) => lineHeight(layout, line, DESK),
    overscan: 6,
    // Under the head and the head of a tier.
    scrollPaddingStart: 64,
    scrollPaddingEnd: DESK.row,
  })
  useEffect(() => virtualizer.measure(), [layout, virtualizer])
  useScrollToPicked(virtualizer, props)

  return (
    <div
      ref={pane}
      className={styles['pane']}
      role="region"
      aria-label={text('tiers.table')}
      tabIndex={0}
    >
      <table
        className={classNames(styles['table'], styles['desk'])}
        style={{ minWidth: columnsWidth(columns, widths) }}
        aria-rowcount={props.list.rows.length + 1}
      >
        <caption className={styles['caption']}>{text('tiers.table')}</caption>
        <colgroup>
          {columns.map((key) => (
            <col key={key} style={key === 'customer' ? {} : { width: widths[key] }} />
          ))}
        </colgroup>
        <TierTableHead {...props} />
        <Lines
          {...props}
          items={virtualizer.getVirtualItems()}
          total={virtualizer.getTotalSize()}
        />
      </table>
    </div>
  )
}

/** Scrolls with the page. */
function PhoneTable(props: LaidOutProps) {
  const { layout } = props
  const { text } = useFormatter()
  const table = useRef<HTMLTableElement>(null)
  const top = useTopOf(table)
  const virtualizer = useWindowVirtualizer({
    count: layout.count,
    estimateSize: (line) => lineHeight(layout, line, PHONE),
    overscan: 6,
    scrollMargin: top,
    scrollPaddingStart: 120,
  })
  useEffect(() => virtualizer.measure(), [layout, virtualizer])
  useScrollToPicked(virtualizer, props)

  return (
    <table
      ref={table}
      className={classNames(styles['table'], styles['phone'])}
      aria-rowcount={props.list.rows.length}
    >
      <caption className={styles['caption']}>{text('tiers.table')}</caption>
      <colgroup>
        <col className={styles['rankColumn']} />
        <col />
      </colgroup>
      <Lines
        {...props}
        items={virtualizer
          .getVirtualItems()
          .map((item) => ({ ...item, start: item.start - top, end: item.end - top }))}
        total={virtualizer.getTotalSize()}
      />
    </table>
  )
}

/** Brings the opened customer into sight: into the middle on arrival, then no more than is needed. */
function useScrollToPicked(
  virtualizer: { scrollToIndex: (line: number, options: { align: 'auto' | 'center' }) => void },
  { layout, picked }: LaidOutProps,
): void {
  const arrived = useRef(false)
  useEffect(() => {
    if (picked >= 0) {
      const align = arrived.current ? 'auto' : 'center'
      virtualizer.scrollToIndex(layout.lineOf(picked), { align })
    }
    arrived.current = true
  }, [picked, layout, virtualizer])
}

/** Where an element begins on the page, in px. */
function useTopOf(ref: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element !== null) setTop(element.getBoundingClientRect().top + window.scrollY)
  }, [ref])
  return top
}

function lineHeight(layout: TierListLayout, line: number, heights: Heights): number {
  return layout.isHead(line) ? heights.group : heights.row
}

type LinesProps = LaidOutProps & {
  readonly items: readonly Pick<VirtualItem, 'index' | 'start' | 'end'>[]
  readonly total: number
}

/** The lines in sight between two empty rows that are as high as what is not. */
function Lines(props: LinesProps) {
  const { layout, items, total, phone, columns } = props
  const first = items[0]
  const last = items.at(-1)
  const span = phone ? 2 : columns.length
  // The head that the first row in sight belongs to has scrolled away: it stays, stuck under the head.
  const above = layout.heads.findLast((head) => head < (first?.index ?? 0))
  const stuck = above === undefined ? 0 : (phone ? PHONE : DESK).group
  const slots = useSlots(items.length)
  return (
    <tbody>
      {above !== undefined && <Line {...props} line={above} span={span} />}
      <Gap height={(first?.start ?? 0) - stuck} />
      {items.map(({ index }) => (
        <Line key={phone ? index : index % slots} {...props} line={index} span={span} />
      ))}
      <Gap height={total - (last?.end ?? total)} />
    </tbody>
  )
}

/**
 * How many rows exist at a time. A row that scrolls out of sight lends its elements to the one that
 * comes in, for making new ones is what scrolling costs most. (On phones, where a row can have the
 * focus, each row keeps its own.)
 */
function useSlots(count: number): number {
  const [slots, setSlots] = useState(count)
  if (count > slots) setSlots(count)
  return Math.max(count, slots)
}

function Gap({ height }: { readonly height: number }) {
  return height > 0 && <tr aria-hidden="true" style={{ height }} />
}

function Line(props: LinesProps & { readonly line: number; readonly span: number }) {
  const { layout, line, list, span, report, settings, picked, sort } = props
  const at = layout.lineAt(line)
  if (at.kind === 'group') {
    return (
      <TierGroupHead
        tier={at.tier}
        total={list.groups.find(({ tier }) => tier === at.tier)}
        report={report}
        settings={settings}
        span={span}
      />
    )
  }
  if (at.kind === 'section') {
    const section = list.sections?.[at.section]
    if (section === undefined || sort.groupBy === undefined) return null
    return <TierSectionHead section={section} by={sort.groupBy} span={span} />
  }
  const row = list.rows[at.position]
  if (row === undefined) return null
  return (
    <TierRow
      report={report}
      directory={props.directory}
      columns={props.columns}
      phone={props.phone}
      row={row}
      position={at.position}
      picked={picked === at.position}
      onPick={props.onPick}
    />
  )
}
