import { useDeferredValue, type ReactNode } from 'react'

interface LaterProps {
  /** Stands in its place until then. */
  readonly instead: ReactNode
  readonly children: ReactNode
}

/**
 * Draws a part of a page once what stands around it is on the screen, and in pieces between which the page
 * answers: all at once would be one long task.
 */
export function Later({ instead, children }: LaterProps) {
  return useDeferredValue(true, false) ? children : instead
}
