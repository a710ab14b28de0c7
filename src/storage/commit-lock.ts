const LOCK = 'customer-cockpit-commit'

/** Runs work while no other tab changes what is kept. Where locks are missing there is one tab at most. */
export async function withCommitLock<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined
  return locks === undefined ? work() : locks.request(LOCK, work)
}
