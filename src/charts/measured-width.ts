import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/**
 * The width of an element in whole pixels, as it changes. Charts draw in these pixels instead of
 * being scaled, so that their text keeps its size.
 *
 * @returns a ref for the element, and its width; 0 until it is laid out.
 */
export function useMeasuredWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(0)

  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = () => setWidth(Math.floor(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // An observer reports after the next frame; before printing there is none.
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [])

  return [ref, width]
}
