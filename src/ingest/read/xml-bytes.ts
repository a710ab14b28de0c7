import { DamagedWorkbook } from './damaged-workbook.ts'
import { freeBuffer } from '../../domain/free-buffer.ts'

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const BANG = 0x21
const QUOTE = 0x22
const APOSTROPHE = 0x27
const EQUALS = 0x3d
const SPACE = 0x20
const HYPHEN = 0x2d
const BRACKET = 0x5d

/**
 * Longest cell or tag, in bytes. Cells hold 32,767 characters at most; what is longer is no workbook, and
 * would be copied again with every piece that comes.
 */
const LONGEST_UNIT = 4_000_000
const FIRST_ROOM = 1 << 12

/** Where a tag stands in bytes, and what it is; made once and moved from tag to tag. */
export class TagCursor {
  bytes: Uint8Array = new Uint8Array()
  end = 0
  /** The '<' and what follows the '>'. */
  from = 0
  to = 0
  /** The local name. */
  nameFrom = 0
  nameTo = 0
  isEnd = false
  /** '<c/>' */
  isEmpty = false

  /** Looks at other bytes from now on. */
  begin(bytes: Uint8Array): void {
    this.bytes = bytes
    this.end = bytes.length
    this.to = 0
  }

  /**
   * Moves to the next tag behind the present one; comments and processing instructions are passed over.
   *
   * @returns false where the bytes end before it does; `from` is then where to begin again.
   * @throws DamagedWorkbook at a document type, of which workbooks have none.
   */
  next(): boolean {
    const { bytes, end } = this
    let at = this.to
    while (at < end && bytes[at] !== LT) at += 1
    this.from = at
    if (at + 1 >= end) return false
    const first = bytes[at + 1]
    if (first === BANG) return this.#passDeclaration()
    this.isEnd = first === SLASH
    let name = at + (this.isEnd ? 2 : 1)
    this.nameFrom = name
    for (; name < end; name += 1) {
      const byte = bytes[name] ?? 0
      if (byte === COLON) this.nameFrom = name + 1
      else if (byte <= SPACE || byte === GT || byte === SLASH) break
    }
    this.nameTo = name
    return this.#findClose(name)
  }

  #findClose(from: number): boolean {
    const { bytes, end } = this
    let quote = 0
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at] ?? 0
      if (quote !== 0) {
        if (byte === quote) quote = 0
      } else if (byte === GT) {
        this.isEmpty = bytes[at - 1] === SLASH
        this.to = at + 1
        return true
      } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    }
    return false
  }

  /** A comment or text that is marked as such; its end is searched as text, for it is rare. */
  #passDeclaration(): boolean {
    const { bytes, end, from } = this
    if (end - from < 9) return false
    const head = String.fromCharCode(...bytes.subarray(from, from + 9))
    const isComment = head.startsWith('<!--')
    if (!isComment && head !== '<![CDATA[') throw new DamagedWorkbook('document type')
    const mark = isComment ? HYPHEN : BRACKET
    for (let at = from + 4; at + 2 < end; at += 1) {
      if (bytes[at] === mark && bytes[at + 1] === mark && bytes[at + 2] === GT) {
        this.to = at + 3
        return this.next()
      }
    }
    return false
  }

  /** Whether the tag has this local name. */
  is(name: string): boolean {
    const { bytes, nameFrom, nameTo } = this
    if (nameTo - nameFrom !== name.length) return false
    for (let at = 0; at < name.length; at += 1) {
      if (bytes[nameFrom + at] !== name.charCodeAt(at)) return false
    }
    return true
  }

  /** Calls back with the local name's first byte and length, and the value's place, of each attribute. */
  eachAttribute(take: (name: number, length: number, from: number, to: number) => void): void {
    const { bytes } = this
    const end = this.to - 1
    let at = this.nameTo
    while (at < end) {
      while (at < end && (bytes[at] ?? 0) <= SPACE) at += 1
      let name = at
      while (at < end && bytes[at] !== EQUALS) {
        if (bytes[at] === COLON) name = at + 1
        at += 1
      }
      const length = at - name
      while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1
      const quote = bytes[at]
      const from = at + 1
      at = from
      while (at < end && bytes[at] !== quote) at += 1
      if (at >= end) return
      take(bytes[name] ?? 0, length, from, at)
      at += 1
    }
  }
}

/** Joins pieces so that what was left over of one stands before the next. */
export class PieceJoiner {
  /** What is left over, and pieces that wait behind it, in room that is used again. */
  #room = new Uint8Array(FIRST_ROOM)
  /** Bytes in the room, and those of them that came since all of it was scanned. */
  #used = 0
  #fresh = 0
  #joined = new Uint8Array()

  /**
   * What was left over, and the piece: in the piece's own buffer, where there is room in front of it. Behind
   * a long rest pieces wait until they are half as long, for all of it is scanned again.
   *
   * @param piece - The bytes before it in its buffer may be overwritten.
   * @returns undefined while they wait; else bytes that are valid until the next piece.
   */
  join(piece: Uint8Array<ArrayBuffer>): Uint8Array | undefined {
    const used = this.#used
    if (used <= piece.byteOffset && this.#fresh === 0) {
      this.#joined = new Uint8Array(piece.buffer, piece.byteOffset - used, used + piece.length)
      this.#joined.set(this.#room.subarray(0, used))
      return this.#joined
    }
    this.#append(piece)
    this.#fresh += piece.length
    return this.#fresh * 2 < this.#used - this.#fresh ? undefined : this.takeAll()
  }

  /** All that is left over or waits. */
  takeAll(): Uint8Array {
    this.#joined = this.#room.subarray(0, this.#used)
    return this.#joined
  }

  /**
   * Keeps what was taken from a place on for the next piece.
   *
   * @throws DamagedWorkbook where it grows too long.
   */
  keep(from: number): void {
    const rest = this.#joined.subarray(from)
    if (rest.length > LONGEST_UNIT) throw new DamagedWorkbook('text without end')
    this.#used = 0
    this.#append(rest)
    this.#fresh = 0
  }

  #append(bytes: Uint8Array): void {
    const wanted = this.#used + bytes.length
    if (wanted > this.#room.length) {
      const larger = new Uint8Array(Math.max(wanted, 2 * this.#room.length))
      larger.set(this.#room.subarray(0, this.#used))
      freeBuffer(this.#room)
      this.#room = larger
    }
    this.#room.set(bytes, this.#used)
    this.#used = wanted
  }
}
