/**
 * Small facts of this computer that outlive a reload, beside the database and not in it: what is said of
 * the database when it is gone, or of work that was cut off. Losing one costs a sentence, no data.
 */
export interface SmallRecord<T> {
  /** undefined where there is none, or what stands there is none. */
  readonly read: () => T | undefined
  readonly write: (value: T) => void
  readonly remove: () => void
}

/** @param parse - The record, or undefined where the value is none: anybody can have written it. */
export function createSmallRecord<T>(
  key: string,
  parse: (value: unknown) => T | undefined,
): SmallRecord<T> {
  /** Browsers that let nothing be kept throw at the first touch. */
  function attempt<R>(work: (storage: Storage) => R): R | undefined {
    try {
      return work(localStorage)
    } catch {
      return undefined
    }
  }
  return {
    read: () => attempt((storage) => parse(JSON.parse(storage.getItem(key) ?? 'null'))),
    write: (value) => attempt((storage) => storage.setItem(key, JSON.stringify(value))),
    remove: () => attempt((storage) => storage.removeItem(key)),
  }
}
