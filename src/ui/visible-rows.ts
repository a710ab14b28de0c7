import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Up to here all rows are drawn; more would make the page slow. */
const ALL_UP_TO = 200
const OVERSCAN = 12

export interface VisibleRows {
  /** Which rows to draw. */
  readonly indexes: readonly number[]
  /** Room to keep above and below them, in px. */
  readonly before: number
  readonly after: number
  /** For each row that is drawn: its true height replaces the estimate. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined
}

/**
 * Which rows of a long list lie in the window. The page scrolls, not the list.
 *
 * @param estimate - the height of a row in px, before it is drawn.
 * @returns a ref for the element that holds the rows, and what to draw in it.
 */
export function useVisibleRows(
  count: number,
  estimate: (index: number) => number,
): readonly [RefObject<HTMLTableSectionElement | null>, VisibleRows] {
  const ref = useRef<HTMLTableSectionElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  const isVirtual = count > ALL_UP_TO
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: estimate,
    overscan: OVERSCAN,
    scrollMargin,
    enabled: isVirtual,
  })

  useLayoutEffect(() => {
    if (!isVirtual) return undefined
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top ?? 0
      setScrollMargin(Math.round(top + window.scrollY))
    }
    measure()
    // What stands above the list may grow or come later.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [isVirtual, count])

  if (!isVirtual) {
    const indexes = Array.from({ length: count }, (_, index) => index)
    return [ref, { indexes, before: 0, after: 0, measure: undefined }]
  }
  const items = virtualizer.getVirtualItems()
  const start = (items[0]?.start ?? scrollMargin) - scrollMargin
  const end = (items.at(-1)?.end ?? scrollMargin) - scrollMargin
  return [
    ref,
    {
      indexes: items.map(({ index }) => index),
      before: start,
      after: virtualizer.getTotalSize() - end,
      measure: virtualizer.measureElement,
    },
  ]
}
