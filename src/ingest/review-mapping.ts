import { findBlockers } from './blockers.ts'
import type { ColumnSketch } from './column-sketch.ts'
import { dateReading, readFields, textReading, type CountedReading } from './field-readings.ts'
import { distinctCurrencies } from './currency-mark.ts'
import type { Blocker, FieldReading, MappingReview, NamedCurrency, Question } from './inspection.ts'
import type { Field, Mapping } from './mapping.ts'
import { readDates, readTexts } from './order-columns.ts'
import { readOrders } from './order-reading.ts'
import { dateQuestions, orderQuestions } from './questions.ts'
import { returnTypesOf } from './return-types.ts'
import { statusesOf } from './settle-mapping.ts'
import type { TableReader } from './table-reader.ts'

/** What a review is made of, beside the mapping. */
export interface ReviewContext {
  readonly reader: TableReader
  readonly sketches: readonly ColumnSketch[]
  /** Questions about the file as a whole: sheet, header row, delimiter, changed headers. */
  readonly fileQuestions: readonly Question[]
  /** Questions that were answered for an earlier file with the same headers: not asked again. */
  readonly settled: ReadonlySet<string>
  /** Fields of the earlier file whose column is gone; their loss must be confirmed. */
  readonly lost: readonly Field[]
  /** Files before this one that say what their amounts are in. */
  readonly earlier: readonly NamedCurrency[]
}

/** Everything that the mapping screen shows beside the columns, for a settled mapping. */
export async function reviewMapping(
  context: ReviewContext,
  mapping: Mapping,
  signal: AbortSignal,
): Promise<MappingReview> {
  const { readings, questions, blockers, currency } =
    mapping.kind === 'orders'
      ? await reviewOrders(context, mapping, signal)
      : reviewCustomers(context, mapping)
  const asked = [...context.fileQuestions, ...questions].filter((question) =>
    isAsked(context, mapping, question),
  )
  return {
    readings: readings.map(withoutCounts),
    questions: asked,
    blockers: [...blockers, ...unanswered(context, mapping, asked)],
    currency,
  }
}

interface Reviewed {
  readonly readings: readonly CountedReading[]
  readonly questions: readonly Question[]
  readonly blockers: readonly Blocker[]
  readonly currency: string | undefined
}

async function reviewOrders(
  { reader, sketches, earlier }: ReviewContext,
  mapping: Mapping,
  signal: AbortSignal,
): Promise<Reviewed> {
  const { columns, assessed } = await readOrders(reader, mapping, signal)
  const readings = readFields(columns)
  const { currency } = columns
  return {
    readings,
    questions: [
      ...orderQuestions(reader, mapping, columns, assessed, sketches),
      ...earlierCurrencyQuestion(currency, earlier),
    ],
    blockers: findBlockers(reader, mapping, columns, readings, sketches),
    currency,
  }
}

/** Asks whether money may be added up that is in other currencies by its files' own account. */
function earlierCurrencyQuestion(
  currency: string | undefined,
  earlier: readonly NamedCurrency[],
): readonly Question[] {
  if (currency === undefined) return []
  const files = earlier.filter((file) => distinctCurrencies([currency, file.currency]).length > 1)
  return files.length === 0
    ? []
    : [{ id: 'earlier-currency', kind: 'earlier-currency', currency, files }]
}

function reviewCustomers({ reader, sketches }: ReviewContext, mapping: Mapping): Reviewed {
  const texts = readTexts(reader, mapping)
  const created = readDates(reader, mapping, 'created')
  const readings = (Object.keys(texts) as Field[]).flatMap((field) => {
    const column = texts[field]
    return column === undefined ? [] : [textReading(field, column)]
  })
  if (created !== undefined) readings.push(dateReading('created', created))
  const columns = {
    date: created,
    numbers: {},
    discount: undefined,
    texts,
    costIsComparable: true,
    currencies: undefined,
    currency: undefined,
    continued: undefined,
  }
  return {
    readings,
    questions: dateQuestions(reader, mapping, 'created', created),
    blockers: findBlockers(reader, mapping, columns, readings, sketches),
    currency: undefined,
  }
}

/** Questions that an answer for another file does not settle. */
const ABOUT_THIS_FILE: ReadonlySet<string> = new Set([
  'sheet',
  'changed-headers',
  'currency',
  'earlier-currency',
])

function isAsked({ reader, settled }: ReviewContext, mapping: Mapping, { id }: Question): boolean {
  // The sheets of this workbook are not those of the last, and no money is left out unseen.
  if (!settled.has(id) || ABOUT_THIS_FILE.has(id)) return true
  if (id === 'returns') {
    const known = new Set(mapping.documentTypes)
    return returnTypesOf(reader, mapping).some((type) => !known.has(type))
  }
  if (id !== 'statuses') return false
  const seen = new Set(mapping.statuses)
  return statusesOf(reader, mapping).some((status) => !seen.has(status))
}

/** Questions that nothing but the user can answer, and that are not answered yet. */
function unanswered(
  { lost }: ReviewContext,
  mapping: Mapping,
  questions: readonly Question[],
): readonly Blocker[] {
  return questions
    .filter((question) => !mapping.answered.includes(question.id) && isOpen(question))
    .map(({ id }) => ({ kind: 'unanswered', question: id }))

  function isOpen(question: Question): boolean {
    switch (question.kind) {
      case 'date-order':
        return mapping.dateOrder[question.field] === undefined
      case 'serials':
        return mapping.serials === undefined
      case 'decimal':
        return mapping.decimal[question.field] === undefined
      case 'unit':
        return question.fields.some((field) => mapping.factor[field] === undefined)
      case 'discount':
        return mapping.discountReading === undefined
      case 'changed-headers':
        return lost.length > 0
      case 'earlier-currency':
        return true
      // Nobody reads by chance what somebody has hidden.
      case 'sheet':
        return question.sheets.some(({ name, hidden }) => hidden && name === question.preselected)
      case 'amount-basis':
      case 'statuses':
      case 'returns':
      case 'currency':
      case 'sides':
      case 'totals':
      case 'continued':
      case 'empty-amount':
      case 'header-row':
      case 'delimiter':
      case 'table':
      case 'encoding':
        return false
    }
  }
}

function withoutCounts(reading: CountedReading): FieldReading {
  const { field, column, samples, distinct, unreadable, dateOrder, decimal } = reading
  return { field, column, samples, distinct, unreadable, dateOrder, decimal }
}
