import { useDeferredValue, type ReactNode } from 'react'

interface AwaitedProps {
  /** Stands in its place until then. */
  readonly instead: ReactNode
  /** Nothing as long as what it is drawn from is not there. */
  readonly children: ReactNode
}

/**
 * Draws what an answer was waited for in pieces, between which the page answers: all at once would be one
 * long task. What is there from the first stands at once, so that going back finds a page as long as it was.
 */
export function Awaited({ instead, children }: AwaitedProps) {
  const isThere = Boolean(children)
  const isDrawn = useDeferredValue(isThere, isThere)
  return isThere && isDrawn ? children : instead
}
