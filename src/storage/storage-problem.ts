import { Dexie } from 'dexie'
import type { StorageProblem } from '../worker/protocol.ts'

/** What an error of the storage comes to for the person. */
export function storageProblem(error: unknown): StorageProblem {
  const inner = error instanceof Dexie.DexieError ? error.inner : undefined
  const names = [error, inner].map((cause) =>
    cause instanceof Object && 'name' in cause ? cause.name : '',
  )
  if (names.includes('QuotaExceededError')) return 'full'
  if (names.includes('TimeoutError')) return 'blocked'
  return 'unavailable'
}
