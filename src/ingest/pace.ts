/** Rows worked on between two looks at the clock. */
export const ROWS_BETWEEN_LOOKS = 10_000
/** How long a cancellation may have to wait. */
const MOST_MS = 40

/** Work in the middle of which a cancellation is heard. */
export interface Pace {
  /** Lets waiting messages in, unless that was just now. */
  readonly rest: () => Promise<void>
}

/**
 * Paces work that begins now.
 *
 * @returns `rest` throws the signal's reason when it is aborted.
 */
export function createPace(signal: AbortSignal): Pace {
  let restedAt = performance.now()
  return {
    async rest() {
      signal.throwIfAborted()
      if (performance.now() - restedAt < MOST_MS) return
      await pause(signal)
      restedAt = performance.now()
    },
  }
}

/**
 * Lets waiting messages in, so that a cancellation is heard in the middle of long work.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function pause(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
  signal.throwIfAborted()
}
