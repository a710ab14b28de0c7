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
 * The places of values in ascending order of these: a counting sort. Equal values keep their order.
 *
 * @param start - As {@link countStarts} gives it for these values.
 */
export function distribute(values: Int32Array, lowest: number, start: Int32Array): Int32Array {
  const next = start.slice()
  const sorted = new Int32Array(values.length)
  for (let place = 0; place < values.length; place += 1) {
    const bucket = (values[place] ?? 0) - lowest
    const to = next[bucket] ?? 0
    sorted[to] = place
    next[bucket] = to + 1
  }
  return sorted
}
