import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useTierColumnChoice, type TierColumnKey } from '../../state/tier-columns.ts'
import { columnWidths, tierColumnSet, type ColumnWidths } from './tier-column-set.ts'

const SCROLLBAR = 12

/**
 * The columns that the list shows in the width of an element: those that this person chose, or as many
 * as fit.
 * @returns a ref for the element, the columns, and the widths of all columns.
 */
export function useShownColumns(
  hasMargin: boolean,
  people: readonly string[],
  largestRank: number,
): readonly [RefObject<HTMLDivElement | null>, readonly TierColumnKey[], ColumnWidths] {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const chosen = useTierColumnChoice((choice) => choice.chosen)
  const unassigned = useFormatter().text('terms.unassigned')

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
    const shown = people.map((name) => name || unassigned)
    return columnWidths(shown, largestRank)
  }, [people, unassigned, largestRank])
  return [ref, tierColumnSet(chosen, width, hasMargin, widths), widths]
}
