import type { EpochDay } from '../domain/calendar.ts'
import type { RememberedMapping } from './mapping.ts'

/** What an import knows of the company before it reads a file. */
export interface ImportContext {
  readonly remembered: readonly RememberedMapping[]
  /** Files already in force, by the hash of their content, see `createContentHash`. */
  readonly loaded: readonly {
    readonly hash: string
    readonly name: string
    readonly loadedAt: number
    /** What its amounts are in; undefined where it did not say. */
    readonly currency: string | undefined
  }[]
  /** Statuses that mean 'cancelled', compared folded, as whole cells. */
  readonly cancelledStatuses: readonly string[]
  readonly today: EpochDay
}
