import type { ReactNode } from 'react'
import type { PeriodInfo } from '../domain/periods/period.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { isPrintable, NoList } from './no-list.tsx'
import { pageName } from './page-rules.ts'
import { PrintSheets } from './print-sheets.tsx'
import { SheetHead } from './sheet-head.tsx'
import type { SheetOrigin } from './sheet-origin.ts'
import { SheetTable, type ColumnWidths } from './sheet-table.tsx'
import styles from './sheet.module.css'

/** What both sheets of follow-ups need. */
export interface FollowUpSheetSource {
  /** The period that tiers and values are of. */
  readonly period: PeriodInfo
  /** Whose customers, in words; undefined: everyone's. */
  readonly person: string | undefined
  readonly filter: string | undefined
  readonly origin: SheetOrigin
}

interface FollowUpSheetProps extends FollowUpSheetSource {
  readonly title: string
  readonly rows: number
  readonly sums: readonly string[]
  readonly widths: ColumnWidths
  readonly head: ReactNode
  readonly foot: string
  /** Groups of rows. */
  readonly children: ReactNode
}

/** A list of follow-ups on paper, across; the day that it is of is that of printing. */
export function FollowUpSheet(props: FollowUpSheetProps) {
  const { period, person, filter, origin, rows, sums, widths, head, foot, children } = props
  const { text, fullDate } = useFormatter()
  const title =
    person === undefined
      ? props.title
      : text('print.screenOf', { screen: props.title, name: person })
  if (!isPrintable(rows)) {
    return <NoList title={title} period={period} origin={origin} filter={filter} rows={rows} />
  }
  const day = fullDate(origin.printedOn)
  return (
    <PrintSheets orientation="landscape" footers={[`${title} · ${day}`]}>
      <div className={styles['sheet']} style={{ page: pageName(0) }}>
        <SheetHead
          title={title}
          period={period}
          span={day}
          withoutState
          origin={origin}
          sums={sums}
          filter={filter}
        />
        <SheetTable widths={widths} head={head} foot={foot}>
          {children}
        </SheetTable>
      </div>
    </PrintSheets>
  )
}
