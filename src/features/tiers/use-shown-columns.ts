import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useTierColumnChoice, type TierColumnKey } from '../../state/tier-columns.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { longestFigure } from '../../i18n/longest-figure.ts'
import {
  columnWidths,
  tierColumnSet,
  type ColumnWidths,
  type LongestTexts,
} from './tier-column-set.ts'

const SCROLLBAR = 12

/**
 * The columns that the list shows in the width of an element: those that this person chose, or as many
 * as fit.
 * @returns a ref for the element, the columns, and the widths of all columns.
 */
export function useShownColumns(
  hasMargin: boolean,
  report: TierReport,
): readonly [RefObject<HTMLDivElement | null>, readonly TierColumnKey[], ColumnWidths] {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const chosen = useTierColumnChoice((choice) => choice.chosen)
  const formatter = useFormatter()

  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = () => setWidth(element.clientWidth - SCROLLBAR)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const widths = useMemo(() => {
    const names = report.owners.map((name) => name || formatter.text('terms.unassigned'))
    return columnWidths(names, longestTexts(report, formatter))
  }, [report, formatter])
  return [ref, tierColumnSet(chosen, width, hasMargin, widths), widths]
}

/** Of all rows of the report: the widths stay where the list is filtered. */
function longestTexts({ columns }: TierReport, formatter: Formatter): LongestTexts {
  const { text, integer, amount, money } = formatter
  const { rank, value, sales, orders, aboveBelow, toNext } = columns
  const above = longestFigure(aboveBelow, (left) =>
    text('tiers.row.above', { amount: money(left), tier: 'B' }),
  )
  const short = longestFigure(toNext, (left) =>
    text('tiers.row.short', { amount: money(left), tier: 'B' }),
  )
  return {
    rank: longestFigure(rank, integer),
    value: longestFigure(value, amount),
    averageOrderValue: longestFigure(
      sales.map((sum, row) => sum / (orders[row] || Number.NaN)),
      amount,
    ),
    distance: above.length > short.length ? above : short,
  }
}
