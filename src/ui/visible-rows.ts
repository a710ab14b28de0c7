import {
  measureElement,
  useWindowVirtualizer,
  windowScroll,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Up to here all rows are drawn; more would make the page slow. */
const ALL_UP_TO = 200
const OVERSCAN = 12

type WindowVirtualizer = Virtualizer<Window, HTMLTableRowElement>

/**
 * What the virtualizer would ask the page while it draws. Each answer has the page laid out before all is
 * drawn, and then again; a new list stands where the window is scrolled to, and the true heights of its rows
 * are told by their observer once the page is laid out, before it is painted.
 */
const WITHOUT_LAYOUT = {
  scrollToFn(
    offset: number,
    options: { readonly adjustments?: number; readonly behavior?: ScrollBehavior },
    virtualizer: WindowVirtualizer,
  ): void {
    if (options.adjustments !== undefined) windowScroll(offset, options, virtualizer)
  },
  measureElement(
    row: HTMLTableRowElement,
    told: ResizeObserverEntry | undefined,
    virtualizer: WindowVirtualizer,
  ): number {
    const known = virtualizer.measurementsCache[virtualizer.indexFromElement(row)]
    if (told === undefined && known !== undefined) return known.size
    return measureElement(row, told, virtualizer)
  },
}

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
    // Else the first rows come one by one.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    ...WITHOUT_LAYOUT,
  })

  useLayoutEffect(() => {
    if (!isVirtual) return undefined
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top ?? 0
      setScrollMargin(Math.round(top + window.scrollY))
    }
    // It is told of the page as it is now, too. What stands above the list may grow or come later.
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
