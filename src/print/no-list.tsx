import { useFormatter } from '../i18n/formatter-context.tsx'
import type { PeriodInfo } from '../domain/periods/period.ts'
import { PrintSheets } from './print-sheets.tsx'
import { SheetHead } from './sheet-head.tsx'
import type { SheetOrigin } from './sheet-origin.ts'
import styles from './sheet.module.css'

/** More rows than this are exported, not printed. */
const PRINT_ROW_LIMIT = 5_000

/** Whether a list can be printed: it has rows, and not too many. */
export function isPrintable(rows: number): boolean {
  return rows > 0 && rows <= PRINT_ROW_LIMIT
}

interface NoListProps {
  readonly title: string
  readonly period: PeriodInfo
  readonly origin: SheetOrigin
  readonly filter?: string | undefined
  readonly rows: number
}

/** Says why there is no list on paper: nothing to print, or too much. */
export function NoList({ title, period, origin, filter, rows }: NoListProps) {
  const { text, integer } = useFormatter()
  return (
    <PrintSheets orientation="portrait" footers={[]}>
      <div className={styles['sheet']}>
        <SheetHead title={title} period={period} origin={origin} sums={[]} filter={filter} />
        <p>{rows > 0 ? text('print.tooLong.title') : text('print.nothing')}</p>
        {rows > 0 && (
          <p>
            {text('print.tooLong.text', {
              count: integer(rows),
              limit: integer(PRINT_ROW_LIMIT),
            })}
          </p>
        )}
      </div>
    </PrintSheets>
  )
}
