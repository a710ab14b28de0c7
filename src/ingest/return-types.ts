import { foldText } from '../domain/fold-text.ts'
import type { LineTotal } from '../domain/company/order-lines.ts'
import type { OrderAssessment } from './assess-orders.ts'
import type { Question } from './inspection.ts'
import type { Mapping } from './mapping.ts'
import type { OrderColumns } from './order-columns.ts'
import { USED } from './row-code.ts'
import type { FieldColumn, TableReader } from './table-reader.ts'

/**
 * What documents are called that give money back: returns, credit notes, red-letter invoices. Many
 * systems write their amounts without a sign and leave it to the type of the document.
 */
const RETURN =
  /退货|退貨|退单|退單|退款|退回|红字|紅字|红冲|冲红|紅沖|折让单|折讓單|返品|返却|返金|赤伝|赤黒|値引伝票|\breturns?\b|\breturned\b|credit ?(?:note|memo)|refund|gutschrift|retoure|rückgabe|rücklieferung|stornorechnung|\bavoirs?\b|\bretours?\b|note de crédit|nota de cr[eé]dito|devoluci[oó]n|\babono\b|rectificativa/iu

/** Whether a document type, as written, names a document that gives money back. */
export function looksLikeReturn(type: string): boolean {
  return RETURN.test(type.normalize('NFKC'))
}

/** The document types of a file, as written, that look like returns. */
export function returnTypesOf(reader: TableReader, { columns }: Mapping): readonly string[] {
  const position = columns.documentType
  if (position === undefined || position >= reader.layout.table.columns.length) return []
  const { column, use } = reader.text(position)
  return column.texts.filter((text, value) => use.stands[value] === 1 && looksLikeReturn(text))
}

/** The types whose positive amounts are returns: what the user chose, and new ones that look like it. */
export function settleReturnTypes(reader: TableReader, mapping: Mapping): readonly string[] {
  const { returnTypes = [], documentTypes } = mapping
  const seen = new Set(documentTypes)
  const isAnswered = mapping.answered.includes('returns')
  const found = returnTypesOf(reader, mapping).filter(
    (type) =>
      !seen.has(type) &&
      !(isAnswered && documentTypes === undefined) &&
      !returnTypes.includes(type),
  )
  return [...returnTypes, ...found]
}

/** Per distinct document type: 1 where its positive amounts are returns. */
export function returnValues(
  documentType: FieldColumn | undefined,
  returnTypes: readonly string[] = [],
): Uint8Array | undefined {
  if (documentType === undefined || returnTypes.length === 0) return undefined
  const folded = new Set(returnTypes.map(foldText))
  return Uint8Array.from(documentType.column.texts, (text) => (folded.has(foldText(text)) ? 1 : 0))
}

/**
 * Asks about documents that look like returns and whose amounts have no sign: as written they would
 * add to sales. Those with a minus already need no question.
 */
export function returnQuestion(
  { layout }: TableReader,
  mapping: Mapping,
  { texts }: OrderColumns,
  assessed: OrderAssessment,
): readonly Question[] {
  const { documentType } = texts
  if (documentType === undefined) return []
  const { column, index } = documentType
  const isChosen = returnValues(documentType, mapping.returnTypes)
  const isOffered = column.texts.map(
    (text, value) => isChosen?.[value] === 1 || looksLikeReturn(text),
  )
  const totals = new Map<string, LineTotal>()
  for (const row of layout.dataRows) {
    const value = index[row] ?? 0
    const amount = assessed.amount.get(row)
    const isUnsigned = assessed.turned[row] === 1 || amount > 0
    if (isOffered[value] !== true || assessed.codes[row] !== USED || !isUnsigned) continue
    const type = column.texts[value] ?? ''
    const before = totals.get(type) ?? { lines: 0, amount: 0 }
    totals.set(type, { lines: before.lines + 1, amount: before.amount + Math.abs(amount) })
  }
  const types = Array.from(totals, ([type, total]) => ({ type, ...total })).toSorted(
    (a, b) => b.lines - a.lines,
  )
  return types.length === 0 ? [] : [{ id: 'returns', kind: 'returns', types }]
}
