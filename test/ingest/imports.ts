import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import type { LineNumbers } from '../../src/domain/company/order-lines.ts'
import { toEpochDay } from '../../src/domain/calendar.ts'
import { createImportSession, type ImportSession } from '../../src/ingest/import-session.ts'
import type { ImportControl } from '../../src/ingest/import-control.ts'
import type { ImportContext } from '../../src/ingest/import-context.ts'
import type { LoadedTable } from '../../src/ingest/loaded-table.ts'
import type { FileInspection, Question } from '../../src/ingest/inspection.ts'
import type { Mapping } from '../../src/ingest/mapping.ts'

export const TODAY = toEpochDay(2025, 11, 12)

export const CONTEXT: ImportContext = {
  remembered: [],
  loaded: [],
  cancelledStatuses: DEFAULT_SETTINGS.cancelledStatuses,
  today: TODAY,
}

export const CONTROL: ImportControl = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

/** A text file of these lines. */
export function csvFile(lines: readonly string[], name = 'orders.csv'): File {
  return new File([`${lines.join('\n')}\n`], name)
}

/** A file at the mapping step. */
export interface Looked {
  readonly session: ImportSession
  readonly inspection: FileInspection
  /** Looks again, for a file is given up when it is loaded. */
  readonly again: () => Promise<Looked>
}

/** Inspects one file. @throws if it is refused. */
export async function look(file: File, context: Partial<ImportContext> = {}): Promise<Looked> {
  const session = createImportSession({ ...CONTEXT, ...context })
  const [result] = await session.inspect([file], CONTROL)
  if (result?.ok !== true) throw new Error(`Refused: ${JSON.stringify(result)}`)
  return { session, inspection: result.value, again: () => look(file, context) }
}

/** Inspects lines of text. */
export function lookAt(
  lines: readonly string[],
  context: Partial<ImportContext> = {},
): Promise<Looked> {
  return look(csvFile(lines), context)
}

/** Loads a file under its guessed mapping, or under a changed one. @throws if it is refused. */
export async function load(
  { inspection, again }: Looked,
  patch: Partial<Mapping> = {},
): Promise<LoadedTable> {
  const { session } = await again()
  const mapping = { ...inspection.mapping, ...patch }
  const [result] = await session.load([{ file: inspection.id, mapping }], CONTROL)
  if (result?.ok !== true) throw new Error(`Refused: ${JSON.stringify(result)}`)
  return result.value
}

/** Loads lines of text under their guessed mapping, or under a changed one. */
export async function loadLines(
  lines: readonly string[],
  patch: Partial<Mapping> = {},
): Promise<LoadedTable> {
  return load(await lookAt(lines), patch)
}

/** Headers by field, as mapped. */
export function headersByField({ inspection }: Looked): Record<string, string | undefined> {
  const { columns, mapping } = inspection
  return Object.fromEntries(
    Object.entries(mapping.columns).map(([field, place]) => [field, columns[place]?.header]),
  )
}

/** The question of a kind, if it is asked. */
export function questionOf<K extends Question['kind']>(
  { inspection }: Looked,
  kind: K,
): Extract<Question, { kind: K }> | undefined {
  return inspection.review.questions.find(
    (question): question is Extract<Question, { kind: K }> => question.kind === kind,
  )
}

/** Kinds of the reasons why rows are not used, by row number. */
export function reasonsByRow({ notUsed }: LoadedTable): Record<number, string> {
  return Object.fromEntries(notUsed.map(({ row, reason }) => [row, reason.kind]))
}

/** A column of numbers in units. */
export function units(column: LineNumbers | undefined): readonly number[] {
  return Array.from(column ?? [], (value) => value / 10_000)
}
