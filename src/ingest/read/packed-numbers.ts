import type { DigitCells, NarrowIntegers } from '../cell-table.ts'
import { numberForm, READ, readDigitCell, writeDigits } from '../digit-cells.ts'
import { freeBuffer, grown } from '../../domain/free-buffer.ts'

/** The growing numbers of a column that keeps those instead of bytes: mostly six bytes a value. */
export class PackedNumbers implements DigitCells {
  /** Doubles only from the first value on that needs them. */
  digits: Int32Array | Float64Array = new Int32Array()
  scale = new Uint8Array()
  forms = new Uint8Array()

  /** Keeps a value as a number; false where it could not be written again as it stands. */
  put(value: number, bytes: Uint8Array, from: number, to: number, kind: number): boolean {
    const form = readDigitCell(bytes, from, to, kind)
    if (form === 0 || !READ.isCanonical) return false
    if (this.digits instanceof Int32Array && (READ.digits | 0) !== READ.digits) {
      this.#growDigits(new Float64Array(this.digits.length))
    }
    this.forms[value] = form
    this.digits[value] = READ.digits
    this.scale[value] = READ.scale
    return true
  }

  /** Keeps a workbook's number of so few digits that they need no double. */
  putNumber(value: number, digits: number, scale: number): void {
    this.forms[value] = numberForm(scale)
    this.digits[value] = digits
    this.scale[value] = scale
  }

  /** Says where in `starts` the bytes of a value are that is no such number. */
  putPlace(value: number, place: number): void {
    this.digits[value] = place
  }

  /** A value as it was written; undefined for one that is no number. */
  text(value: number): string | undefined {
    const form = this.forms[value] ?? 0
    if (form === 0) return undefined
    return writeDigits(this.digits[value] ?? 0, this.scale[value] ?? 0, form)
  }

  /** Makes room for so many values. */
  reserve(size: number): void {
    const isWide = this.digits instanceof Float64Array
    this.#growDigits(isWide ? new Float64Array(size) : new Int32Array(size))
    this.scale = grown(this.scale, new Uint8Array(size))
    this.forms = grown(this.forms, new Uint8Array(size))
  }

  /** Value v + 1 becomes what value before[v] was. */
  renumber(before: NarrowIntegers): void {
    for (const numbers of [this.digits, this.scale, this.forms]) {
      const old = numbers.slice(0, before.length + 1)
      for (let place = 0; place < before.length; place += 1) {
        numbers[place + 1] = old[before[place] ?? 0] ?? 0
      }
    }
  }

  /** The numbers as they are now; nothing must be put any more. */
  finish(size: number): DigitCells {
    return {
      digits: this.digits.subarray(0, size),
      scale: this.scale.subarray(0, size),
      forms: this.forms.subarray(0, size),
    }
  }

  #growDigits(to: Int32Array | Float64Array): void {
    to.set(this.digits)
    freeBuffer(this.digits)
    this.digits = to
  }
}
