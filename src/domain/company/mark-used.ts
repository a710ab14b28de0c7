/**
 * Marks the numbers that occur, and looks no further once all do, which is soon in nearly every column.
 *
 * @param isUsed - By number; 1 where it occurred before.
 * @param numbers - Negative ones count for nothing.
 */
export function markUsed(isUsed: Uint8Array, numbers: Int32Array): void {
  let unused = isUsed.reduce((sum, used) => sum + 1 - used, 0)
  for (let at = 0; at < numbers.length && unused > 0; at += 1) {
    const number = numbers[at] ?? -1
    if (number < 0 || isUsed[number] === 1) continue
    isUsed[number] = 1
    unused -= 1
  }
}
