/** Line feed and carriage return, in ASCII and all that extends it. */
export const LF = 10
export const CR = 13

/** The first position at or after `at` that holds no carriage return. */
export function behindCarriageReturns(bytes: Uint8Array, at: number, end: number): number {
  let behind = at
  while (behind < end && bytes[behind] === CR) behind += 1
  return behind
}

/** Line breaks as a text editor counts them: CRLF, LF and a lone CR are one each. */
export function countLineBreaks(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) count += 1
  }
  return count
}

/** Whether a line ends among some bytes. */
export function hasLineBreak(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === LF || bytes[at] === CR) return true
  return false
}

/** How often a sequence of bytes stands in others. */
export function countSequence(
  bytes: Uint8Array,
  from: number,
  to: number,
  sequence: Uint8Array,
): number {
  let count = 0
  for (let at = from; at + sequence.length <= to; at += 1) {
    if (!holdsAt(bytes, at, sequence)) continue
    count += 1
    at += sequence.length - 1
  }
  return count
}

/** Whether a sequence of bytes stands at a position. */
export function holdsAt(bytes: Uint8Array, at: number, sequence: Uint8Array): boolean {
  for (let place = 0; place < sequence.length; place += 1) {
    if (bytes[at + place] !== sequence[place]) return false
  }
  return true
}
