import type { CellColumn } from '../cell-table.ts'
import { decode } from './decode.ts'

/** What a finished column is made of. */
interface Parts extends Pick<
  CellColumn,
  'size' | 'isDistinct' | 'kinds' | 'index' | 'starts' | 'bytes'
> {
  /** Label of the encoding of the bytes. */
  readonly encoding: string
  readonly isAscii: boolean
  /** Some value has a NUL of its own. */
  readonly hasNul: boolean
  /** All bytes as text, where that is known already. */
  readonly decoded: string | undefined
}

/** Whoever asks for so many texts wants them all: at once each costs a tenth. */
const MOST_ASKED = 2_000

/** A column whose values are bytes in one block, each behind a NUL; texts are made when asked for. */
export class DistinctValues implements CellColumn {
  readonly size: number
  readonly isDistinct: boolean
  readonly kinds: Uint8Array
  readonly index: Uint32Array
  readonly starts: Uint32Array
  readonly bytes: Uint8Array
  readonly #hasNul: boolean
  readonly #encoding: string
  #decoded: string | undefined
  #texts: readonly string[] | undefined
  #asked = 0

  constructor(parts: Parts) {
    this.size = parts.size
    this.isDistinct = parts.isDistinct
    this.kinds = parts.kinds
    this.index = parts.index
    this.starts = parts.starts
    this.bytes = parts.bytes
    this.#encoding = parts.isAscii ? 'utf-8' : parts.encoding
    this.#hasNul = parts.hasNul
    this.#decoded = parts.decoded
  }

  get texts(): readonly string[] {
    this.#texts ??= this.#decodeAll()
    return this.#texts
  }

  /** A NUL is no part of any other character, in any encoding whose bytes are kept. */
  #decodeAll(): readonly string[] {
    if (this.#hasNul) return Array.from({ length: this.size }, (_, value) => this.#textOf(value))
    const all = this.#decoded ?? decode(this.bytes, this.#encoding)
    this.#decoded = undefined
    // There is a NUL behind the last value, too.
    return all.slice(0, -1).split('\0')
  }

  text(value: number): string {
    this.#asked += 1
    if (this.#texts !== undefined || this.#asked > MOST_ASKED) return this.texts[value] ?? ''
    return this.#textOf(value)
  }

  #textOf(value: number): string {
    const from = this.starts[value] ?? 0
    const to = (this.starts[value + 1] ?? from + 1) - 1
    return from === to ? '' : decode(this.bytes.subarray(from, to), this.#encoding)
  }
}
