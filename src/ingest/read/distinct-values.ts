import type { CellColumn, NarrowIntegers } from '../cell-table.ts'
import { writeDigits } from '../digit-cells.ts'
import { endOf, isPacked, startOf } from '../value-bytes.ts'
import { decode } from './decode.ts'

/** What a finished column is made of. */
interface Parts extends Pick<
  CellColumn,
  'size' | 'isDistinct' | 'kinds' | 'index' | 'starts' | 'bytes' | 'packed'
> {
  /** Label of the encoding of the bytes. */
  readonly encoding: string
  readonly isAscii: boolean
  /** Some value has a NUL of its own. */
  readonly hasNul: boolean
}

/** Whoever asks for so many texts, and for such a share, wants them all: at once each costs a tenth. */
const MOST_ASKED = 2_000
const MOST_ASKED_SHARE = 0.1

/** A column whose values are bytes in one block, a NUL behind each, or numbers; texts are made when asked for. */
export class DistinctValues implements CellColumn {
  readonly size: number
  readonly isDistinct: boolean
  readonly kinds: Uint8Array
  readonly index: NarrowIntegers
  readonly starts: Uint32Array
  readonly bytes: Uint8Array
  readonly isUtf8: boolean
  readonly packed: CellColumn['packed']
  readonly #hasNul: boolean
  readonly #encoding: string
  #texts: readonly string[] | undefined
  #asked = 0

  constructor(parts: Parts) {
    this.size = parts.size
    this.isDistinct = parts.isDistinct
    this.kinds = parts.kinds
    this.index = parts.index
    this.starts = parts.starts
    this.bytes = parts.bytes
    this.packed = parts.packed
    this.#encoding = parts.isAscii ? 'utf-8' : parts.encoding
    this.isUtf8 = this.#encoding === 'utf-8'
    this.#hasNul = parts.hasNul
  }

  get texts(): readonly string[] {
    this.#texts ??= this.#decodeAll()
    return this.#texts
  }

  /** A NUL is no part of any other character, in any encoding whose bytes are kept. */
  #decodeAll(): readonly string[] {
    if (this.#hasNul || this.packed !== undefined) {
      return Array.from({ length: this.size }, (_, value) => this.#textOf(value))
    }
    const all = decode(this.bytes, this.#encoding)
    // There is a NUL behind the last value, too.
    return all.slice(0, -1).split('\0')
  }

  text(value: number): string {
    if (this.packed !== undefined) return this.#textOf(value)
    this.#asked += 1
    const asksForAll = this.#asked > Math.max(MOST_ASKED, this.size * MOST_ASKED_SHARE)
    if (this.#texts !== undefined || asksForAll) return this.texts[value] ?? ''
    return this.#textOf(value)
  }

  #textOf(value: number): string {
    if (this.packed !== undefined && isPacked(this, value)) {
      const { digits, scale, forms } = this.packed
      return writeDigits(digits[value] ?? 0, scale[value] ?? 0, forms[value] ?? 0)
    }
    const from = startOf(this, value)
    const to = endOf(this, value)
    return from === to ? '' : decode(this.bytes.subarray(from, to), this.#encoding)
  }
}
