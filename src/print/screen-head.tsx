import { SheetHead } from './sheet-head.tsx'
import type { SheetOrigin } from './sheet-origin.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'
import styles from './sheet.module.css'

interface ScreenHeadProps {
  readonly title: string
  readonly period: PeriodInfo
  /** Named in the period's place where the screen runs over several; `period` is then the last. */
  readonly span?: string | undefined
  readonly origin: SheetOrigin
  /** What the screen is narrowed to. */
  readonly filter?: string | undefined
}

/** What stands on paper above a screen that prints itself: what it is, of when, and whose. */
export function ScreenHead({ title, period, span, origin, filter }: ScreenHeadProps) {
  return (
    <div className={styles['sheet']} data-print="only">
      <SheetHead
        title={title}
        period={period}
        span={span}
        origin={origin}
        sums={[]}
        filter={filter}
      />
    </div>
  )
}
