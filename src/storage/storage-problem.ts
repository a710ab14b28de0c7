import type { StorageProblem } from '../worker/storage-state.ts'

/** What an error of the storage comes to for the person. */
export function storageProblem(error: unknown): StorageProblem {
  const inner = error instanceof Error && 'inner' in error ? error.inner : undefined // Dexie's
  const names = new Set(
    [error, inner].map((cause) => (cause instanceof Object && 'name' in cause ? cause.name : '')),
  )
  if (names.has('QuotaExceededError')) return 'full'
  if (names.has('TimeoutError')) return 'blocked'
  return 'unavailable'
}
