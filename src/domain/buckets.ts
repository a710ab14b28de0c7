/** The least and the greatest of whole numbers; [0, -1] of none, a range that holds nothing. */
export function rangeOf(values: Int32Array): readonly [number, number] {
  if (values.length === 0) return [0, -1]
  let least = Infinity
  let greatest = -Infinity
  for (const value of values) {
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
  for (const value of values) {
    const bucket = value - lowest + 1
    start[bucket] = (start[bucket] ?? 0) + 1
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1) {
    start[bucket] = (start[bucket] ?? 0) + (start[bucket - 1] ?? 0)
  }
  return start
}
