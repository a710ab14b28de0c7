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
    if (this.#hasNul) return Array.from({ length: this.size }, (_, value) => this.text(value))
    const all = this.#decoded ?? decode(this.bytes, this.#encoding)
    this.#decoded = undefined
    // There is a NUL behind the last value, too.
    return all.slice(0, -1).split('\0')
  }

  text(value: number): string {
    if (this.#texts !== undefined) return this.#texts[value] ?? ''
    const from = this.starts[value] ?? 0
    const to = (this.starts[value + 1] ?? from + 1) - 1
    return from === to ? '' : decode(this.bytes.subarray(from, to), this.#encoding)
  }
}
