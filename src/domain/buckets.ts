/** The least and the greatest of whole numbers; [0, -1] of none, a range that holds nothing. */
export function rangeOf(values: Int32Array): readonly [number, number] {
  if (values.length === 0) return [0, -1]
  let least = Infinity
  let greatest = -Infinity
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return [least, greatest]
}

/**
 * Where each bucket starts when values are sorted by counting them, a bucket for each value from the
 * lowest on; after the last bucket the number of all values.
 *
 * @param buckets - How many; every value lies in one.
 */
export function countStarts(values: Int32Array, lowest: number, buckets: number): Int32Array {
  const start = new Int32Array(buckets + 1)
  for (let at = 0; at < values.length; at += 1) {
    const bucket = (values[at] ?? 0) - lowest + 1
    start[bucket] = (start[bucket] ?? 0) + 1
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1) {
    start[bucket] = (start[bucket] ?? 0) + (start[bucket - 1] ?? 0)
  }
  return start
}

/**
 * The places of values in ascending order of these: a counting sort. Places of equal values keep the
 * order in which they are given.
 *
 * @param start - As {@link countStarts} gives it for these values.
 * @param places - All places, in any order; left out: in the order of their numbers.
 */
export function distribute(
  values: Int32Array,
  lowest: number,
  start: Int32Array,
  places?: Int32Array,
): Int32Array {
  const next = start.slice()
  const sorted = new Int32Array(values.length)
  for (let at = 0; at < values.length; at += 1) {
    const place = places === undefined ? at : (places[at] ?? 0)
    const bucket = (values[place] ?? 0) - lowest
    const to = next[bucket] ?? 0
    sorted[to] = place
    next[bucket] = to + 1
  }
  return sorted
}
