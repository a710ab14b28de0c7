import { useEffect, useRef } from 'react'
import type { ImportPhase } from '../../queries/import-session.ts'

/**
 * Moves the focus to the screen's title when a step takes the button away that it was on, so that the
 * next key does not start from the top of the page, and the new step is in sight.
 */
export function useStepFocus(phase: ImportPhase): void {
  const shown = useRef(phase)
  useEffect(() => {
    if (shown.current === phase) return
    shown.current = phase
    if (document.activeElement === document.body) document.querySelector('h1')?.focus()
  }, [phase])
}
