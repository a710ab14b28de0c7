import { useEffect, type RefObject } from 'react'

/**
 * Hears the keys that are pressed within an element, on their way up from what has the focus; not those
 * of what hangs from it, such as a popover.
 */
export function useKeyDown(
  ref: RefObject<HTMLElement | null>,
  onKeyDown: (event: KeyboardEvent) => void,
): void {
  useEffect(() => {
    const element = ref.current
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [ref, onKeyDown])
}
