const STEPS = [1, 2, 2.5, 5, 10] as const

/**
 * Round values for the grid lines of an axis from `low` to `high`, 0 among them: steps of 1, 2, 2.5 or 5
 * times a power of ten, about `count` of them.
 *
 * @param low - At most 0, as `high` is at least 0.
 * @returns ascending; the first is at most `low`, the last at least `high`; only 0 where both are.
 */
export function axisTicks(low: number, high: number, count: number): readonly number[] {
  if (high <= low) return [0]
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (STEPS.find((one) => one * power >= rough) ?? 10)
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
}
