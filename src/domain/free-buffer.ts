/**
 * Gives the memory of an array that nobody uses any more back at once, where the browser can. Collecting
 * garbage comes late otherwise: it sees small objects, not the megabytes behind them.
 */
export function freeBuffer({ buffer }: { readonly buffer: ArrayBufferLike }): void {
  const isThere = buffer instanceof ArrayBuffer && buffer.byteLength > 0
  if (isThere && 'transfer' in buffer) buffer.transfer(0)
}

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** What was in `from`, at the beginning of `to`; the former must not be used any more. */
export function grown<T extends Column>(from: T, to: T): T {
  to.set(from)
  freeBuffer(from)
  return to
}

/**
 * The first values of an array, which must not be used any more. Little room behind them is kept: a copy
 * would cost more than it gives.
 */
export function trimmed<T extends Column>(from: T, length: number): T {
  if (from.length - length < from.length / 8) return from.subarray(0, length) as T
  const to = from.slice(0, length) as T
  freeBuffer(from)
  return to
}
