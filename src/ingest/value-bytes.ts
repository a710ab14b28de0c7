import type { CellColumn } from './cell-table.ts'

/** Whether a value is kept as a number, without bytes. */
export function isPacked({ packed }: Pick<CellColumn, 'packed'>, value: number): boolean {
  return packed !== undefined && packed.forms[value] !== 0
}

type Written = Pick<CellColumn, 'starts' | 'packed'>

/** Where the bytes of a value start. One that is kept as a number has none. */
export function startOf({ starts, packed }: Written, value: number): number {
  return starts[placeOf(packed, value)] ?? 0
}

/** Where the bytes of a value end, exclusive. */
export function endOf({ starts, packed }: Written, value: number): number {
  return (starts[placeOf(packed, value) + 1] ?? 1) - 1
}

function placeOf(packed: CellColumn['packed'], value: number): number {
  if (packed === undefined) return value
  return packed.forms[value] === 0 ? (packed.digits[value] ?? 0) : 0
}

/**
 * The first value from some value on that is not kept as a number; -1 where all others are. Of a million
 * amounts it is found without a look at each.
 */
export function nextWritten(
  { packed, size }: Pick<CellColumn, 'packed' | 'size'>,
  from: number,
): number {
  if (packed !== undefined) return packed.forms.indexOf(0, from)
  return from < size ? from : -1
}

/** Whether a value is empty or only white space. */
export function isBlankValue(column: CellColumn, value: number): boolean {
  if (isPacked(column, value)) return false
  const { bytes } = column
  const from = startOf(column, value)
  const to = endOf(column, value)
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte > 0x20 && byte < 0x7f) return false
    // What is no sign of ASCII may be white space or a letter: mostly only its text tells.
    if (byte >= 0x7f) return !isSeen(byte) && column.text(value).trim() === ''
  }
  return to === from || column.text(value).trim() === ''
}

/**
 * Whether a value begins with a sign that one sees, as far as its first byte tells: mostly it does, of
 * names in Chinese as well. False: only its text tells.
 */
export function beginsVisibly(column: CellColumn, value: number): boolean {
  return isPacked(column, value) || isSeen(column.bytes[startOf(column, value)] ?? 0)
}

/**
 * Whether a byte at the beginning of a character means one that is seen: printable ASCII, and bytes with
 * which Chinese characters begin in UTF-8, and which begin a letter or a character in all other encodings.
 */
function isSeen(byte: number): boolean {
  return (byte > 0x20 && byte < 0x7f) || (byte >= 0xe4 && byte <= 0xe9)
}

/**
 * Whether all that a value has is seen, and no blank stands at either end: it shows as it stands. That is
 * so of printable ASCII and, in UTF-8, of most other characters; of some that are seen it is not said.
 */
export function isPlainValue(column: CellColumn, value: number): boolean {
  if (isPacked(column, value)) return true
  const { bytes, isUtf8 } = column
  const from = startOf(column, value)
  const to = endOf(column, value)
  if (from === to || bytes[from] === 0x20 || bytes[to - 1] === 0x20) return false
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 || byte === 0x7f) return false
    if (byte > 0x7f && !(isUtf8 && isPlainLead(byte, bytes[at + 1] ?? 0))) return false
  }
  return true
}

/**
 * Whether none of the characters that begin with these bytes in UTF-8 is white space or unseen: such are
 * among U+0080 to U+00BF, U+1000 to U+2FFF, U+3000 to U+303F and U+FEC0 to U+FEFF. Bytes inside of a
 * character begin none.
 */
function isPlainLead(byte: number, next: number): boolean {
  if (byte === 0xc2 || byte === 0xe1 || byte === 0xe2) return false
  return !(byte === 0xe3 && next === 0x80) && !(byte === 0xef && next === 0xbb)
}

/** Values looked at together, at the most. */
const LOOKED_AT = 64

/**
 * The values, ascending, whose {@link letterBits} pass a test; letters are looked for in many values
 * together first.
 *
 * @param pass - Of bits that do not pass, no part must.
 * @param isOne - A closer look at a value that takes the place of the test of its own bits.
 */
export function valuesByLetters(
  column: CellColumn,
  pass: (bits: number) => boolean,
  isOne = (value: number): boolean => pass(letterBits(column, value)),
): readonly number[] {
  const { size } = column
  const found: number[] = []
  for (let first = nextWritten(column, 1); first >= 0;) {
    const end = Math.min(first + LOOKED_AT, size)
    if (pass(letterBitsOfMany(column, first, end))) {
      for (let value = first; value < end; value += 1) {
        if (isOne(value)) found.push(value)
      }
    }
    first = nextWritten(column, end)
  }
  return found
}

/** Bit 0 stands for 'a' or 'A', bit 25 for 'z' or 'Z', {@link BEYOND_ASCII} for bytes beyond ASCII. */
export function letterBits(column: CellColumn, value: number): number {
  return letterBitsOfMany(column, value, value + 1)
}

/** What {@link letterBits} says of some value from one up to, not including, another. */
export function letterBitsOfMany(column: CellColumn, from: number, to: number): number {
  const { bytes, starts, packed } = column
  if (packed === undefined) return bitsOfBytes(bytes, starts[from] ?? 0, starts[to] ?? 0)
  let bits = 0
  for (let value = from; value < to; value += 1) {
    if (packed.forms[value] !== 0) continue
    bits |= bitsOfBytes(bytes, startOf(column, value), endOf(column, value))
  }
  return bits
}

function bitsOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let bits = 0
  for (let at = from; at < to; at += 1) bits |= BITS_BY_BYTE[bytes[at] ?? 0] ?? 0
  return bits
}

/** The bit of all bytes from 128 on: parts of letters beyond ASCII. */
export const BEYOND_ASCII = 1 << 26

/** The bits of some letters. */
export function bitsOf(letters: string): number {
  let bits = 0
  for (const letter of letters) bits |= 1 << (letter.charCodeAt(0) - 0x61)
  return bits
}

/** The bits of each byte. */
export const BITS_BY_BYTE = Int32Array.from({ length: 256 }, (_, byte) => {
  const letter = (byte | 0x20) - 0x61
  if (byte >= 0x80) return BEYOND_ASCII
  return letter >= 0 && letter < 26 ? 1 << letter : 0
})
