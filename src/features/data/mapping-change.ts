import { isDateField } from '../../ingest/header-meaning.ts'
import type { Question } from '../../ingest/inspection.ts'
import {
  CUSTOMER_FIELDS,
  ORDER_FIELDS,
  type Field,
  type FileKind,
  type Mapping,
} from '../../ingest/mapping.ts'

/** The fields that a kind of file may hold, in the order of the mapping table. */
export function fieldsOf(kind: FileKind): readonly Field[] {
  return kind === 'orders' ? ORDER_FIELDS : CUSTOMER_FIELDS
}

/**
 * Takes another column (or none) for a field. What was said about the field's former column is
 * forgotten: an answer belongs to the values that it was given for.
 */
export function withColumn(
  mapping: Mapping,
  questions: readonly Question[],
  field: Field,
  position: number | undefined,
): Mapping {
  const columns = without(mapping.columns, field)
  const { serials, ...rest } = mapping
  return {
    ...rest,
    ...(serials === undefined || isDateField(field) ? {} : { serials }),
    columns: position === undefined ? columns : { ...columns, [field]: position },
    dateOrder: without(mapping.dateOrder, field),
    decimal: without(mapping.decimal, field),
    factor: without(mapping.factor, field),
    discountReading: field === 'discount' ? undefined : mapping.discountReading,
    taxIncluded: field === 'amount' ? undefined : mapping.taxIncluded,
    answered: mapping.answered.filter(
      (id) => !questions.some((question) => question.id === id && isAbout(question, field)),
    ),
  }
}

/** Takes the file for orders or for customers; columns of fields that both kinds have stay. */
export function withKind(mapping: Mapping, kind: FileKind): Mapping {
  const fields = fieldsOf(kind)
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).filter(([field]) => fields.includes(field as Field)),
  )
  const { leftOut: _forgotten, ...rest } = mapping
  return { ...rest, kind, columns, ...(kind === 'customers' ? { leftOut: [] } : {}) }
}

/** What an answer to a question changes. */
export type Answer = Partial<Omit<Mapping, 'answered'>>

/** Records an answer, and that it was given. */
export function withAnswer(mapping: Mapping, question: Question, answer: Answer): Mapping {
  return {
    ...mapping,
    ...answer,
    answered: mapping.answered.includes(question.id)
      ? mapping.answered
      : [...mapping.answered, question.id],
  }
}

function isAbout(question: Question, field: Field): boolean {
  switch (question.kind) {
    case 'date-order':
    case 'serials':
    case 'decimal':
      return question.field === field
    case 'unit':
      return question.fields.includes(field)
    case 'currency':
    case 'earlier-currency':
      return field === 'amount' || field === 'unitPrice' || field === 'currency'
    case 'sides':
      return question.field === field
    case 'amount-basis':
    case 'empty-amount':
      return field === 'amount'
    case 'discount':
      return field === 'discount'
    case 'statuses':
      return field === 'status'
    case 'returns':
      return field === 'documentType'
    case 'continued':
      return field === 'customerId' || field === 'customerName' || field === 'date'
    case 'totals':
    case 'sheet':
    case 'header-row':
    case 'delimiter':
    case 'table':
    case 'encoding':
    case 'changed-headers':
      return false
  }
}

function without<T>(record: Readonly<Partial<Record<Field, T>>>, field: Field) {
  const { [field]: _dropped, ...rest } = record
  return rest as Partial<Record<Field, T>>
}
