import { expect } from 'vitest'
import { questionText } from '../../src/features/data/question-text.ts'
import { blockerText } from '../../src/i18n/blocker-text.ts'
import { createFormatter, type Formatter } from '../../src/i18n/formatter.ts'
import {
  importNoteText,
  ingestErrorText,
  notUsedRowText,
  rowReasonText,
} from '../../src/i18n/ingest-text.ts'
import { loadMessages } from '../../src/i18n/messages.ts'
import type { ImportContext } from '../../src/ingest/import-context.ts'
import type { ImportNote, NotUsedRow } from '../../src/ingest/import-report.ts'
import { createImportSession, type ImportSession } from '../../src/ingest/import-session.ts'
import type { IngestError } from '../../src/ingest/ingest-error.ts'
import type { Blocker, FileInspection, Question } from '../../src/ingest/inspection.ts'
import type { LoadedTable } from '../../src/ingest/loaded-table.ts'
import type { Mapping, ReadOptions } from '../../src/ingest/mapping.ts'
import { CONTEXT, CONTROL } from '../ingest/imports.ts'

/** The marks of the catalogue. Of a file that has none of the others, ACCEPT. */
export type Mark = 'ACCEPT' | 'NOTE' | 'ASK' | 'ROW' | 'STOP'

/** The same in English and in Chinese. */
export interface Said {
  readonly en: string
  readonly zh: string
}

/** What became of the rows of a file. */
export interface Counts {
  readonly rowsRead: number
  readonly used: number
  readonly rejected: number
  readonly setAside: number
}

/** All that a person gets for one file. */
export interface Imported {
  /** The marks that the file has earned, in the order of {@link Mark}. */
  readonly marks: readonly Mark[]
  /** Why the file is refused. */
  readonly error: IngestError | undefined
  /** The mapping step; undefined for a refused file. */
  readonly inspection: FileInspection | undefined
  readonly questions: readonly Question[]
  /** Why it cannot be loaded as it is mapped, questions without an answer apart. */
  readonly blockers: readonly Blocker[]
  /** undefined for a file that is refused or held up at the mapping step. */
  readonly loaded: LoadedTable | undefined
  readonly counts: Counts | undefined
  readonly notes: readonly ImportNote[]
  /** Rows rejected or set aside, in the order of the file. */
  readonly notUsed: readonly NotUsedRow[]
  /** Every message on the way, one behind the other: error, questions, blockers, notes, rows. */
  readonly says: readonly Said[]
}

/** What the person does at the mapping step; everything else stays as it is preselected. */
export interface Answers {
  /** Reads the file again in another way. */
  readonly read?: Partial<ReadOptions>
  readonly mapping?: Partial<Mapping>
}

const english = createFormatter('en', await loadMessages('en'), '¥')
const chinese = createFormatter('zh-CN', await loadMessages('zh-CN'), '¥')

/**
 * Imports one file: inspects it, answers, loads it. Fails where rows do not add up, where a message has
 * no words in one of the languages, or where it has the same words in both.
 */
export async function importFile(
  file: File,
  answers: Answers = {},
  context: Partial<ImportContext> = {},
): Promise<Imported> {
  const [imported] = await importFiles([file], answers, context)
  if (imported === undefined) throw new Error('No answer')
  return imported
}

/** Imports several files in one go, as when they are dropped together. */
export async function importFiles(
  files: readonly File[],
  answers: Answers = {},
  context: Partial<ImportContext> = {},
): Promise<readonly Imported[]> {
  const session = createImportSession({ ...CONTEXT, ...context })
  const looked = await session.inspect(files, CONTROL)
  expect(looked).toHaveLength(files.length)
  const results: Imported[] = []
  for (const result of looked) {
    results.push(
      result.ok ? await importLooked(session, result.value, answers) : refused(result.error),
    )
  }
  return results
}

/** A file of these lines, each with a line feed, in UTF-8. */
export function textFile(lines: readonly string[], name = 'orders.csv'): File {
  return bytesFile(lines.map((line) => `${line}\n`).join(''), name)
}

/** A file of this content to the byte; text in UTF-8. */
export function bytesFile(content: string | Uint8Array<ArrayBuffer>, name = 'orders.csv'): File {
  return new File([content], name)
}

/** The head that {@link orderLines} go under. */
export const ORDER_HEAD = 'Order date,Customer,Amount'

/** Order lines of different days and customers: '2025-01-10,Firm 1,101.50', '2025-01-11,Firm 2,102.50'. */
export function orderLines(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, line) => `2025-01-${10 + (line % 20)},Firm ${line + 1},${101 + line}.50`,
  )
}

/** What the sentence of a row that is not used says, in both languages. */
export function rowSays({ loaded }: Imported, row: number): Said {
  const listed = loaded?.notUsed.find((notUsed) => notUsed.row === row)
  if (loaded === undefined || listed === undefined) throw new Error(`Row ${row} is not listed`)
  return say((formatter) => notUsedRowText(loaded.report, listed, formatter))
}

/** What one note says, in both languages. */
export function noteSays({ notes }: Imported, kind: ImportNote['kind']): Said {
  const note = notes.find((candidate) => candidate.kind === kind)
  if (note === undefined) throw new Error(`No note ${kind}`)
  return say((formatter) => importNoteText(note, formatter))
}

/** What a refusal says, in both languages. */
export function errorSays({ error }: Imported): Said {
  if (error === undefined) throw new Error('The file was not refused')
  return say((formatter) => ingestErrorText(error, formatter))
}

/** What holds a file up at the mapping step, in both languages. */
export function blockerSays({ inspection, blockers }: Imported, kind: Blocker['kind']): Said {
  const blocker = blockers.find((candidate) => candidate.kind === kind)
  if (blocker === undefined || inspection === undefined) throw new Error(`No blocker ${kind}`)
  return say((formatter) => blockerText(blocker, inspection.columns, formatter))
}

/** What a question says, in both languages. */
export function questionSays({ inspection, questions }: Imported, kind: Question['kind']): Said {
  const question = questions.find((candidate) => candidate.kind === kind)
  if (question === undefined || inspection === undefined) throw new Error(`No question ${kind}`)
  const { mapping, columns } = inspection
  return say((formatter) => questionText(question, mapping, columns, formatter))
}

async function importLooked(
  session: ImportSession,
  looked: FileInspection,
  { read, mapping }: Answers,
): Promise<Imported> {
  let inspection = looked
  if (read !== undefined) {
    const again = await session.reread(looked.id, { ...looked.read, ...read }, CONTROL)
    if (!again.ok) return refused(again.error)
    inspection = again.value
  }
  const chosen = { ...inspection.mapping, ...mapping }
  const review =
    mapping === undefined ? inspection.review : await session.review(inspection.id, chosen, CONTROL)
  const { questions } = looked.review
  const blockers = review.blockers.filter(({ kind }) => kind !== 'unanswered')
  const asked = { error: undefined, inspection, questions, blockers }
  if (blockers.length > 0) return described(asked, undefined)
  const [result] = await session.load([{ file: inspection.id, mapping: chosen }], CONTROL)
  if (result?.ok !== true) return refused(result?.error)
  proveRowsAddUp(result.value)
  return described(asked, result.value)
}

function refused(error: IngestError | undefined): Imported {
  const nothing = { inspection: undefined, questions: [], blockers: [] }
  return described({ error, ...nothing }, undefined)
}

type Asked = Pick<Imported, 'error' | 'inspection' | 'questions' | 'blockers'>

function described(asked: Asked, loaded: LoadedTable | undefined): Imported {
  const report = loaded?.report
  const imported = {
    ...asked,
    loaded,
    counts: report === undefined ? undefined : countsOf(report),
    notes: report?.notes ?? [],
    notUsed: loaded?.notUsed ?? [],
  }
  return { ...imported, marks: marksOf(imported), says: allSaid(imported) }
}

function countsOf({ rowsRead, used, rejected, setAside }: LoadedTable['report']): Counts {
  return { rowsRead, used, rejected, setAside }
}

/** A file of few rows says so, which is no remark on what is in it. */
function marksOf(imported: Omit<Imported, 'marks' | 'says'>): readonly Mark[] {
  const { error, blockers, questions, notes, counts } = imported
  const marks: Mark[] = []
  if (notes.some(({ kind }) => kind !== 'few-rows')) marks.push('NOTE')
  if (questions.length > 0) marks.push('ASK')
  if ((counts?.rejected ?? 0) > 0) marks.push('ROW')
  if (error !== undefined || blockers.length > 0) marks.push('STOP')
  return marks.length === 0 ? ['ACCEPT'] : marks
}

/** The rule over all of the catalogue: nothing is dropped in silence. */
function proveRowsAddUp({ report, notUsed, orders, customers }: LoadedTable): void {
  const { rowsRead, used, rejected, setAside, reasons } = report
  expect(used + rejected + setAside).toBe(rowsRead)
  expect(notUsed).toHaveLength(rejected + setAside)
  expect(reasons.reduce((sum, { lines }) => sum + lines, 0)).toBe(rejected + setAside)
  expect(report.amountUsed + report.amountNotUsed).toBe(report.amountRead)
  if (orders === undefined) {
    expect(customers).toBeDefined()
    return
  }
  expect(orders.row).toHaveLength(used)
  const numbers = [...orders.row, ...notUsed.map(({ row }) => row)]
  const doubled = report.notes.some(({ kind }) => kind === 'doubled-rows')
  if (!doubled) expect(new Set(numbers).size).toBe(rowsRead)
  // Cells of money that cannot be read cannot be added up either.
  expect(Array.from(orders.amount).reduce((sum, amount) => sum + amount, 0)).toBe(report.amountUsed)
}

function allSaid(imported: Omit<Imported, 'marks' | 'says'>): readonly Said[] {
  const { error, inspection, questions, blockers, notes, notUsed, loaded } = imported
  const columns = inspection?.columns ?? []
  return [
    ...(error === undefined ? [] : [say((formatter) => ingestErrorText(error, formatter))]),
    ...questions.flatMap((question) =>
      inspection === undefined
        ? []
        : [say((formatter) => questionText(question, inspection.mapping, columns, formatter))],
    ),
    ...blockers.map((blocker) => say((formatter) => blockerText(blocker, columns, formatter))),
    ...notes.map((note) => say((formatter) => importNoteText(note, formatter))),
    ...notUsed.flatMap((row) =>
      loaded === undefined
        ? []
        : [say((formatter) => notUsedRowText(loaded.report, row, formatter))],
    ),
    ...notUsed.map(({ reason }) => say((formatter) => rowReasonText(reason.kind, formatter))),
  ]
}

function say(text: (formatter: Formatter) => string): Said {
  const said = { en: text(english), zh: text(chinese) }
  for (const sentence of [said.en, said.zh]) {
    expect(sentence.trim()).not.toBe('')
    expect(sentence).not.toMatch(/(?:errors|data)\.[a-z]+\.|undefined|NaN/)
  }
  expect(said.zh).not.toBe(said.en)
  return said
}
