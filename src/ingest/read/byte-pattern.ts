/**
 * Some bytes to be found again, compared four at a time: to look at a byte costs the same as to look at
 * four, and a sheet has hundreds of millions.
 */
export class BytePattern {
  readonly length: number
  /** The last may overlap the one before it. */
  readonly #words: Int32Array

  /** @param bytes - At least four. */
  constructor(bytes: Uint8Array) {
    this.length = bytes.length
    const view = viewOf(bytes)
    const last = bytes.length - 4
    this.#words = new Int32Array(Math.ceil(bytes.length / 4))
    for (let word = 0; word < this.#words.length; word += 1) {
      this.#words[word] = view.getInt32(Math.min(4 * word, last), true)
    }
  }

  /**
   * Whether these bytes stand at a place.
   *
   * @throws RangeError where fewer bytes than these stand there, for to ask for their number costs as much as
   *   to look at them.
   */
  isAt(view: DataView, at: number): boolean {
    const words = this.#words
    const last = words.length - 1
    if (view.getInt32(at + this.length - 4, true) !== words[last]) return false
    for (let word = 0; word < last; word += 1) {
      if (view.getInt32(at + 4 * word, true) !== words[word]) return false
    }
    return true
  }
}

/** The same bytes, to be read four at a time. */
export function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length)
}
