import { BytePattern, viewOf } from './byte-pattern.ts'
import { HASH_START, hashCell, mixHash } from './cell-hash.ts'
import { DamagedWorkbook } from './damaged-workbook.ts'
import { freeBuffer, grown } from '../../domain/free-buffer.ts'
import { PieceJoiner, TagCursor } from './xml-bytes.ts'
import { decode } from './decode.ts'
import { cellText } from './xml-text.ts'

/** The texts that the cells of a workbook share, as bytes in one block with their hashes. */
export interface SharedStrings {
  readonly size: number
  readonly bytes: Uint8Array
  /** Where each text begins; one entry more than there are texts. */
  readonly starts: Uint32Array
  readonly hashes: Int32Array
  /** Some text is empty. */
  readonly hasEmpty: boolean
}

/** A workbook without shared texts. */
export const NO_STRINGS: SharedStrings = {
  size: 0,
  bytes: new Uint8Array(),
  starts: new Uint32Array(1),
  hashes: new Int32Array(),
  hasEmpty: false,
}

/** Gives the memory of texts back; they must not be used any more. */
export function freeStrings({ size, bytes, starts, hashes }: SharedStrings): void {
  if (size > 0) for (const array of [bytes, starts, hashes]) freeBuffer(array)
}

const AMPERSAND = 0x26
const UNDERSCORE = 0x5f
const LT = 0x3c
const encoder = new TextEncoder()
const OPEN = new BytePattern(encoder.encode('<si><t>'))
const OPEN_KEPT = new BytePattern(encoder.encode('<si><t xml:space="preserve">'))
const CLOSE = new BytePattern(encoder.encode('</t></si>'))

/** Takes the part of shared texts piece by piece: of each the runs joined, phonetic readings left out. */
export class SharedStringReader {
  readonly #joiner = new PieceJoiner()
  readonly #tag = new TagCursor()
  readonly #pieces: number[] = []
  #size = 0
  #bytes = new Uint8Array(1 << 16)
  #used = 0
  #starts = new Uint32Array(1 << 12)
  #hashes = new Int32Array(1 << 12)
  #hasEmpty = false
  #isClosed = false

  push(piece: Uint8Array<ArrayBuffer>): void {
    const bytes = this.#joiner.join(piece)
    if (bytes !== undefined) this.#scan(bytes)
  }

  #scan(bytes: Uint8Array): void {
    const tag = this.#tag
    const view = viewOf(bytes)
    tag.begin(bytes)
    while (tag.next()) {
      if (tag.isEnd) {
        this.#isClosed ||= tag.is('sst')
      } else if (tag.is('si')) {
        const { from } = tag
        if (!tag.isEmpty && !this.#readText()) {
          this.#joiner.keep(from)
          return
        }
        this.#finishText()
        tag.to = this.#takePlainTexts(view, tag.to)
      } else if (tag.isEmpty) this.#isClosed ||= tag.is('sst')
    }
    this.#joiner.keep(tag.from)
  }

  /**
   * Takes the texts that stand one behind the other as nearly all of them do, `<si><t>text</t></si>`, each in
   * one pass over its bytes.
   *
   * @returns the place behind them.
   */
  #takePlainTexts(view: DataView, from: number): number {
    const last = view.byteLength - CLOSE.length
    // What stands for itself takes no more room here than there.
    this.#makeRoom(view.byteLength - from)
    let at = from
    while (at + OPEN_KEPT.length < last) {
      let open = 0
      if (OPEN.isAt(view, at)) open = OPEN.length
      else if (OPEN_KEPT.isAt(view, at)) open = OPEN_KEPT.length
      const next = open === 0 ? -1 : this.#takePlainText(view, at + open, last)
      if (next < 0) return at
      at = next
    }
    return at
  }

  /** @returns the place behind a text; -1 where it does not stand for itself, or its end is not here yet. */
  #takePlainText(view: DataView, from: number, last: number): number {
    const { bytes } = this.#tag
    const own = this.#bytes
    let used = this.#used
    let hash = HASH_START
    for (let at = from; at <= last; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === LT) {
        if (!CLOSE.isAt(view, at)) return -1
        this.#used = used
        this.#addText(mixHash(hash))
        return at + CLOSE.length
      }
      if (byte === AMPERSAND || byte === UNDERSCORE) return -1
      own[used] = byte
      used += 1
      hash = ((hash << 5) + (hash + byte)) | 0
    }
    return -1
  }

  /** @throws DamagedWorkbook where the part ends before its closing tag. */
  finish(): SharedStrings {
    this.#scan(this.#joiner.takeAll())
    if (!this.#isClosed) throw new DamagedWorkbook('shared strings cut off')
    return {
      size: this.#size,
      bytes: this.#bytes.subarray(0, this.#used),
      starts: this.#starts.subarray(0, this.#size + 1),
      hashes: this.#hashes.subarray(0, this.#size),
      hasEmpty: this.#hasEmpty,
    }
  }

  /** Collects the places of a text's runs; false where its end is not here yet. */
  #readText(): boolean {
    const tag = this.#tag
    const pieces = this.#pieces
    pieces.length = 0
    let isPhonetic = false
    while (tag.next()) {
      if (tag.isEnd) {
        if (tag.is('si')) return true
        if (tag.is('rPh')) isPhonetic = false
        else if (!isPhonetic && tag.is('t')) pieces.push(tag.from)
      } else if (tag.is('rPh')) isPhonetic = !tag.isEmpty
      else if (!isPhonetic && !tag.isEmpty && tag.is('t')) pieces.push(tag.to)
    }
    return false
  }

  #finishText(): void {
    const { bytes } = this.#tag
    const pieces = this.#pieces
    const start = this.#used
    for (let run = 0; run + 1 < pieces.length; run += 2) {
      const xml = decode(bytes.subarray(pieces[run], pieces[run + 1]), 'utf-8')
      const own = encoder.encode(cellText(xml))
      this.#makeRoom(own.length)
      this.#bytes.set(own, this.#used)
      this.#used += own.length
    }
    pieces.length = 0
    this.#addText(hashCell(this.#bytes, start, this.#used))
  }

  /** Adds the text that ends where the bytes used end. */
  #addText(hash: number): void {
    if (this.#size + 1 >= this.#starts.length) this.#growTexts()
    if (this.#starts[this.#size] === this.#used) this.#hasEmpty = true
    this.#hashes[this.#size] = hash
    this.#size += 1
    this.#starts[this.#size] = this.#used
  }

  #makeRoom(bytes: number): void {
    const wanted = this.#used + bytes
    if (wanted <= this.#bytes.length) return
    this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(wanted, 2 * this.#bytes.length)))
  }

  #growTexts(): void {
    this.#starts = grown(this.#starts, new Uint32Array(2 * this.#starts.length))
    this.#hashes = grown(this.#hashes, new Int32Array(2 * this.#hashes.length))
  }
}
