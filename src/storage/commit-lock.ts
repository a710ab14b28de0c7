const LOCK = 'customer-cockpit-commit'

/** The end of the work that was asked for last in this thread. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Runs work while nothing else changes what is kept, in the order asked for: no other tab, and no other
 * change of this one. Where locks are missing, as on plain http, other tabs are not kept out.
 *
 * @throws what the work throws; the next work runs all the same.
 */
export async function withCommitLock<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined
  if (locks !== undefined) return locks.request(LOCK, work)
  const result = last.then(work)
  last = result.catch(() => undefined)
  return result
}
