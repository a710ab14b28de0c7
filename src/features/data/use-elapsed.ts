import { useEffect, useState } from 'react'

const TICK_MS = 500

/** Milliseconds since `subject` last changed, to the half second. */
export function useElapsed(subject: string): number {
  const [state, setState] = useState({ subject, elapsed: 0 })
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(
      () => setState({ subject, elapsed: performance.now() - start }),
      TICK_MS,
    )
    return () => clearInterval(timer)
  }, [subject])
  return state.subject === subject ? state.elapsed : 0
}
