/** Rows worked on between two moments in which a cancellation can be heard. */
export const ROWS_BETWEEN_PAUSES = 50_000

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
