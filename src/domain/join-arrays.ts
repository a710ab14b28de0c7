/** Typed arrays as one, one after another; one alone is given as it is. None give an empty one. */
export function joinArrays<Column extends Int32Array | Float64Array | Uint8Array>(
  arrays: readonly Column[],
  ofLength: new (length: number) => Column,
): Column {
  const [only] = arrays
  if (only !== undefined && arrays.length === 1) return only
  const joined = new ofLength(arrays.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const array of arrays) {
    joined.set(array, at)
    at += array.length
  }
  return joined
}
