const TURN = 'customer-cockpit-import'

/**
 * Waits for the turn to import: one window of this browser at a time, from the first byte read to the last
 * one kept, so that no import is confirmed against data that another one is changing. The turn ends with
 * the signal. Where locks are missing, as on plain http, nobody waits.
 *
 * @param onWait - Called when another window is importing; the turn comes once that one has ended.
 * @throws the signal's reason when it is aborted before the turn has come.
 */
export function takeTurn(
  signal: AbortSignal,
  onWait: () => void,
  locks: LockManager | undefined = browserLocks(),
): Promise<void> {
  if (locks === undefined) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const hold = (): Promise<void> => {
      resolve()
      return untilAborted(signal)
    }
    locks
      .request(TURN, { ifAvailable: true }, async (lock) => {
        if (lock !== null) {
          await hold()
          return
        }
        onWait()
        locks.request(TURN, { signal }, hold).catch(reject)
      })
      .catch(reject)
  })
}

/** Whether a window of this browser is importing now. */
export async function isTurnTaken(
  locks: LockManager | undefined = browserLocks(),
): Promise<boolean> {
  const { held = [] } = (await locks?.query()) ?? {}
  return held.some(({ name }) => name === TURN)
}

function browserLocks(): LockManager | undefined {
  return (globalThis.navigator as Navigator | undefined)?.locks
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
