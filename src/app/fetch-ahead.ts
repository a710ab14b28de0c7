import { untilIdle } from '../queries/until-idle.ts'

/** What the page itself needs is here by then, on a slow line, too. */
const PAGE_STANDS_MS = 1500

/**
 * Fetches what comes next, one after the other, whenever the page has nothing to do, so that it is here
 * when it is asked for. What cannot be fetched now is fetched then.
 *
 * @returns how to leave the rest.
 */
export function fetchAhead(loads: readonly (() => Promise<unknown>)[]): () => void {
  let isOver = false
  async function fetchAll(): Promise<void> {
    for (const load of loads) {
      await untilIdle()
      if (isOver) return
      await load().catch(() => undefined)
    }
  }
  const timer = setTimeout(() => void fetchAll(), PAGE_STANDS_MS)
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
