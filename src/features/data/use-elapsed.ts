import { useEffect, useState } from 'react'

const TICK_MS = 500

/** Milliseconds since a moment given by performance.now(), to the half second. */
export function useElapsed(startedAt: number): number {
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, now - startedAt)
}
