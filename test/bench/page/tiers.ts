const CUT_OFFS = [0.2, 0.8]

/** Customers in A, B and C by the default rule: 20/60/20 of the customers, ranked by sales. */
export function countTiers(sales: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(sales).toSorted().toReversed()
  const counts = [0, 0, 0]
  let ahead = 0
  for (const [rank, amount] of sorted.entries()) {
    if (rank > 0 && amount < (sorted[rank - 1] ?? 0)) ahead = rank
    const tier = CUT_OFFS.filter((cutOff) => ahead / sorted.length >= cutOff).length
    counts[tier] = (counts[tier] ?? 0) + 1
  }
  return counts
}
