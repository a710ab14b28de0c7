import {
  measureElement,
  useWindowVirtualizer,
  windowScroll,
  type Virtualizer,
} from '@tanstack/react-virtual'
import {
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react'

/** Up to here all rows are drawn; more would make the page slow. */
const ALL_UP_TO = 200
/** So many of them at a time, more than a window shows: a table of all of them is one long task to lay out. */
const AT_A_TIME = 40
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
  const drawn = useGrowing(isVirtual ? 0 : count)
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
    const indexes = Array.from({ length: drawn }, (_, index) => index)
    let after = 0
    for (let index = drawn; index < count; index += 1) after += estimate(index)
    return [ref, { indexes, before: 0, after, measure: undefined }]
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

/** How many of some rows are drawn by now. The first stand at once, the others follow between frames. */
function useGrowing(count: number): number {
  const [most, setMost] = useState(AT_A_TIME)
  useEffect(() => {
    if (most < count) startTransition(() => setMost(most + AT_A_TIME))
  }, [most, count])
  return Math.min(most, count)
}
