import type { TextColumn } from '../domain/company/order-lines.ts'
import { unpackTextColumn } from '../domain/company/packed-order-lines.ts'
import { MOST_CHARACTERS, type PackedTexts } from '../domain/packed-texts.ts'
import type { CellColumn } from './cell-table.ts'
import { decode, REPLACEMENT } from './read/decode.ts'
import { freeBuffer } from '../domain/free-buffer.ts'
import { isNothing } from './nothing-mark.ts'
import type { FieldColumn } from './table-reader.ts'
import { endOf, isPlainValue, startOf } from './value-bytes.ts'
import { visibleText } from './visible-text.ts'

/**
 * Makes the texts of some rows, column by column, as people see them; marks such as NULL and N/A are none.
 * A column that is not mapped is empty.
 * Of columns that share their index, one behind the other, rows are looked at once, and what is made of
 * them shares its index as well.
 */
export function textsOfRows(rows: Int32Array): (field: FieldColumn | undefined) => TextColumn {
  let last: FieldColumn['index'] | undefined
  let numbered: NumberedValues | undefined
  return (field) => {
    if (field === undefined) return { texts: [], index: new Int32Array(rows.length).fill(-1) }
    if (numbered === undefined || field.index !== last) {
      if (numbered !== undefined) freeBuffer(numbered.values)
      numbered = numberValues(field, rows)
      last = field.index
    }
    return toTextColumn(field, numbered)
  }
}

function toTextColumn({ column }: FieldColumn, { values, index }: NumberedValues): TextColumn {
  const texts = packAsShown(column, values)
  if (texts !== undefined) return unpackTextColumn({ texts, index })
  return mergeAlike(
    Array.from(values, (value) =>
      isNothing(column, value) ? '' : visibleText(column.text(value)),
    ),
    index,
  )
}

/** Values in the order in which they come, and per row the place of its value there; -1: it is empty. */
interface NumberedValues {
  readonly values: Uint32Array
  readonly index: Int32Array
}

function numberValues({ column, index }: FieldColumn, rows: Int32Array): NumberedValues {
  const values = new Uint32Array(column.size)
  const places = new Int32Array(column.size)
  const placeByRow = new Int32Array(rows.length)
  let count = 0
  for (let line = 0; line < rows.length; line += 1) {
    const value = index[rows[line] ?? 0] ?? 0
    let place = places[value] ?? 0 // from 1 on; 0 is that of none so far
    if (place === 0 && value !== 0) {
      values[count] = value
      count += 1
      place = count
      places[value] = place
    }
    placeByRow[line] = place - 1
  }
  freeBuffer(places)
  return { values: values.subarray(0, count), index: placeByRow }
}

/** Makes one of the texts that are alike, in the order in which they come; an empty one is none. */
function mergeAlike(shown: readonly string[], index: Int32Array): TextColumn {
  const places = new Map<string, number>([['', -1]])
  const placeByShown = Int32Array.from(shown, (text) => {
    const place = places.get(text) ?? places.size - 1
    places.set(text, place)
    return place
  })
  places.delete('')
  const merged = index.map((place) => (place < 0 ? -1 : (placeByShown[place] ?? -1)))
  return { texts: [...places.keys()], index: merged }
}

/**
 * The texts of values, made of their bytes at once, where each is one of its own and shows as it stands.
 *
 * @returns undefined where that is not so, or not sure.
 */
function packAsShown(column: CellColumn, values: Uint32Array): PackedTexts | undefined {
  const { bytes, kinds, isDistinct, isUtf8, packed } = column
  if (!isDistinct || !isUtf8 || packed !== undefined) return undefined
  const kind = kinds[values[0] ?? 0]
  const joined = new Uint8Array(bytes.length)
  const ends = new Int32Array(values.length)
  let used = 0
  let units = 0
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? 0
    // A number and a text of workbooks may be written alike.
    if (kinds[value] !== kind || !isShownAsItStands(column, value)) return undefined
    const to = endOf(column, value)
    for (let at = startOf(column, value); at < to; at += 1) {
      const byte = bytes[at] ?? 0
      joined[used] = byte
      used += 1
      units += unitsOf(byte)
    }
    ends[place] = units
  }
  if (used > MOST_CHARACTERS) return undefined
  const text = decode(joined.subarray(0, used), 'utf-8')
  freeBuffer(joined)
  // Of damaged bytes two values may be one text.
  return text.length === units && !text.includes(REPLACEMENT) ? { joined: text, ends } : undefined
}

/** Code units of the character that begins with a byte of UTF-8; a byte inside of one begins none. */
function unitsOf(byte: number): number {
  if ((byte & 0xc0) === 0x80) return 0
  return byte >= 0xf0 ? 2 : 1
}

function isShownAsItStands(column: CellColumn, value: number): boolean {
  if (isNothing(column, value)) return false
  if (isPlainValue(column, value)) return true
  const text = column.text(value)
  return text !== '' && visibleText(text) === text
}
