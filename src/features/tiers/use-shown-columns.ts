import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useTierColumnChoice, type TierColumnKey } from '../../state/tier-columns.ts'
import { tierColumnSet } from './tier-column-set.ts'

const SCROLLBAR = 12

/**
 * The columns that the list shows in the width of an element: those that this person chose, or as many
 * as fit.
 * @returns a ref for the element, and the columns.
 */
export function useShownColumns(
  hasMargin: boolean,
): readonly [RefObject<HTMLDivElement | null>, readonly TierColumnKey[]] {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const chosen = useTierColumnChoice((choice) => choice.chosen)

  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = () => setWidth(element.clientWidth - SCROLLBAR)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return [ref, tierColumnSet(chosen, width, hasMargin)]
}
