/**
 * The longest text of a column of figures, for its width: that of the largest or, with its sign, of the
 * smallest. Figures that are none (NaN) do not count; '' where no other is left.
 *
 * @param format - Longer, if anything, for what is further from 0.
 */
export function longestFigure(
  values: ArrayLike<number>,
  format: (value: number) => string,
): string {
  let smallest = Infinity
  let largest = -Infinity
  // Columns have up to 150,000 rows.
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  if (smallest > largest) return ''
  const [low, high] = [format(smallest), format(largest)]
  return low.length > high.length ? low : high
}
