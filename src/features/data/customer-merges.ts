import type { CustomerMerge } from '../../domain/company/company-settings.ts'

/** Counts the customers of a group as its first one. Merges of others are left as they are. */
export function withMerged(
  merges: readonly CustomerMerge[],
  keys: readonly string[],
): readonly CustomerMerge[] {
  const [into, ...others] = keys
  if (into === undefined) return merges
  const kept = merges.filter(({ from }) => !keys.includes(from))
  return [...kept, ...others.map((from) => ({ from, into }))]
}

/** Counts a customer by itself again. */
export function withoutMerge(
  merges: readonly CustomerMerge[],
  from: string,
): readonly CustomerMerge[] {
  return merges.filter((merge) => merge.from !== from)
}
