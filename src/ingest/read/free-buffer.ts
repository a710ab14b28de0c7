/**
 * Gives the memory of an array that nobody uses any more back at once, where the browser can. Collecting
 * garbage comes late otherwise: it sees small objects, not the megabytes behind them.
 */
export function freeBuffer({ buffer }: { readonly buffer: ArrayBufferLike }): void {
  if (buffer instanceof ArrayBuffer && 'transfer' in buffer) buffer.transfer(0)
}

/** What was in `from`, at the beginning of `to`; the former must not be used any more. */
export function grown<T extends Uint8Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  freeBuffer(from)
  return to
}
