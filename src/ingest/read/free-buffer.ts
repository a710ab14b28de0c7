/**
 * Gives the memory of an array that nobody uses any more back at once, where the browser can. Collecting
 * garbage comes late otherwise: it sees small objects, not the megabytes behind them.
 */
export function freeBuffer({ buffer }: { readonly buffer: ArrayBufferLike }): void {
  if (buffer instanceof ArrayBuffer && 'transfer' in buffer) buffer.transfer(0)
}
