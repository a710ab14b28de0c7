import { onDemand } from '../on-demand.ts'
import { packTexts, unpackTexts, type PackedTexts } from '../packed-texts.ts'
import type { OrderLines, TextColumn } from './order-lines.ts'

/** A column of texts as it is handed over and kept. Texts that are too long for one go one by one. */
export interface PackedTextColumn {
  readonly texts: readonly string[] | PackedTexts
  readonly index: Int32Array
}

/** The columns of texts. */
export const TEXT_COLUMNS = [
  'customerId',
  'customerName',
  'salesperson',
  'orderId',
  'product',
] as const satisfies readonly (keyof OrderLines)[]

type TextName = (typeof TEXT_COLUMNS)[number]

/** Order lines on their way to another thread, or to the disk and back. */
export type PackedOrderLines = Omit<OrderLines, TextName> &
  Readonly<Record<TextName, PackedTextColumn>>

/** What columns were unpacked from, so that nothing is packed twice between import and disk. */
const packedByColumn = new WeakMap<TextColumn, PackedTexts>()

/** Packs the texts of order lines; all other columns are the same ones. */
export function packOrderLines(lines: OrderLines): PackedOrderLines {
  return { ...lines, ...mapTexts((name) => packColumn(lines[name])) }
}

/** Order lines as they were. The texts of a column become single ones when they are first looked at. */
export function unpackOrderLines(lines: PackedOrderLines): OrderLines {
  return { ...lines, ...mapTexts((name) => unpackTextColumn(lines[name])) }
}

function packColumn(column: TextColumn): PackedTextColumn {
  const texts = packedByColumn.get(column) ?? packTexts(column.texts) ?? column.texts
  return { texts, index: column.index }
}

/** A column as it was. Its texts become single ones when they are first looked at. */
export function unpackTextColumn({ texts: given, index }: PackedTextColumn): TextColumn {
  if (!('joined' in given)) return { texts: given, index }
  const texts = onDemand(() => unpackTexts(given))
  const column: TextColumn = {
    get texts() {
      return texts()
    },
    index,
  }
  packedByColumn.set(column, given)
  return column
}

function mapTexts<Column>(map: (name: TextName) => Column): Readonly<Record<TextName, Column>> {
  return {
    customerId: map('customerId'),
    customerName: map('customerName'),
    salesperson: map('salesperson'),
    orderId: map('orderId'),
    product: map('product'),
  }
}
