import { useLayoutEffect } from 'react'

/**
 * Gives the focus back to what had it before `opened`. The kit does so for a dialog that is closed, but
 * not for one that is taken off the page while it is open.
 */
export function useReturnFocus(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return undefined
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [opened])
}
