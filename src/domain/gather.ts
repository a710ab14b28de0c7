// Functions of their own and not one for all: code that meets one kind of array only is several times
// faster.

/** The numbers that stand in some places of a column. */
export function gatherNumbers(column: Float64Array, places: Int32Array): Float64Array {
  const gathered = new Float64Array(places.length)
  for (let at = 0; at < places.length; at += 1) gathered[at] = column[places[at] ?? 0] ?? 0
  return gathered
}

/** Likewise whole numbers. */
export function gatherIntegers(column: Int32Array, places: Int32Array): Int32Array {
  const gathered = new Int32Array(places.length)
  for (let at = 0; at < places.length; at += 1) gathered[at] = column[places[at] ?? 0] ?? 0
  return gathered
}

/** Likewise flags. */
export function gatherFlags(column: Uint8Array, places: Int32Array): Uint8Array {
  const gathered = new Uint8Array(places.length)
  for (let at = 0; at < places.length; at += 1) gathered[at] = column[places[at] ?? 0] ?? 0
  return gathered
}
