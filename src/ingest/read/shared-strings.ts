import { hashCell } from './cell-hash.ts'
import { DamagedWorkbook } from './damaged-workbook.ts'
import { freeBuffer, grown } from './free-buffer.ts'
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
}

/** A workbook without shared texts. */
export const NO_STRINGS: SharedStrings = {
  size: 0,
  bytes: new Uint8Array(),
  starts: new Uint32Array(1),
  hashes: new Int32Array(),
}

/** Gives the memory of texts back; they must not be used any more. */
export function freeStrings({ size, bytes, starts, hashes }: SharedStrings): void {
  if (size > 0) for (const array of [bytes, starts, hashes]) freeBuffer(array)
}

const AMPERSAND = 0x26
const UNDERSCORE = 0x5f
const LT = 0x3c
const encoder = new TextEncoder()

/**
 * The bytes of a text of XML as a person sees it: as they are, or, where they stand for others, anew.
 *
 * @param take - Gets the bytes and their hash.
 */
export function takeXmlText(
  bytes: Uint8Array,
  from: number,
  to: number,
  take: (bytes: Uint8Array, from: number, to: number, hash: number) => void,
): void {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]
    if (byte !== AMPERSAND && byte !== UNDERSCORE && byte !== LT) continue
    const own = encoder.encode(cellText(decode(bytes.subarray(from, to), 'utf-8')))
    take(own, 0, own.length, hashCell(own, 0, own.length))
    return
  }
  take(bytes, from, to, hashCell(bytes, from, to))
}

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
  #isClosed = false

  push(piece: Uint8Array): void {
    const bytes = this.#joiner.join(piece)
    if (bytes !== undefined) this.#scan(bytes)
  }

  #scan(bytes: Uint8Array): void {
    const tag = this.#tag
    tag.begin(bytes)
    let whole = 0
    while (tag.next()) {
      if (tag.isEnd) {
        this.#isClosed ||= tag.is('sst')
      } else if (tag.is('si')) {
        const from = tag.from
        if (!tag.isEmpty && !this.#readText()) {
          whole = from
          this.#joiner.keep(whole)
          return
        }
        this.#finishText()
      } else if (tag.isEmpty) this.#isClosed ||= tag.is('sst')
    }
    this.#joiner.keep(tag.from)
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
      takeXmlText(bytes, pieces[run] ?? 0, pieces[run + 1] ?? 0, (from, first, last) =>
        this.#append(from, first, last),
      )
    }
    pieces.length = 0
    if (this.#size + 1 >= this.#starts.length) this.#growTexts()
    this.#hashes[this.#size] = hashCell(this.#bytes, start, this.#used)
    this.#size += 1
    this.#starts[this.#size] = this.#used
  }

  #append(bytes: Uint8Array, from: number, to: number): void {
    const wanted = this.#used + to - from
    if (wanted > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(wanted, 2 * this.#bytes.length)))
    }
    for (let at = from; at < to; at += 1) this.#bytes[this.#used + at - from] = bytes[at] ?? 0
    this.#used = wanted
  }

  #growTexts(): void {
    this.#starts = grown(this.#starts, new Uint32Array(2 * this.#starts.length))
    this.#hashes = grown(this.#hashes, new Int32Array(2 * this.#hashes.length))
  }
}
