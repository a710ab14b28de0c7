import { failed, ok, type Result } from '../domain/result.ts'
import { hashContent } from './content-hash.ts'
import { freeTable } from './free-table.ts'
import type { ImportContext } from './import-context.ts'
import type { IngestError } from './ingest-error.ts'
import { inspectFile, type InspectedFile } from './inspect-file.ts'
import type { FileInspection, ImportFileId, MappingReview, NamedCurrency } from './inspection.ts'
import { loadCustomers } from './load-customers.ts'
import type { LoadedTable } from './loaded-table.ts'
import { loadOrders } from './load-orders.ts'
import type { Mapping, ReadOptions } from './mapping.ts'
import type { OpenedFile } from './opened-file.ts'
import { openTable } from './read/open-table.ts'
import type { ReadableFormat, ReadProgress } from './read/opened-table.ts'
import { sniffFormat } from './read/sniff-format.ts'
import type { StartUnpacker } from './read/unpacker.ts'
import { reviewMapping } from './review-mapping.ts'
import { returnTypesOf } from './return-types.ts'
import { settleMapping, statusesOf } from './settle-mapping.ts'

/** How far the work on one file has come. */
export interface ImportStep {
  readonly fileName: string
  readonly phase: 'reading' | 'looking' | 'loading'
  readonly bytes: number
  readonly bytesTotal: number
  readonly rows: number
}

/** How the caller follows and stops the work: every method rejects with the signal's reason. */
export interface ImportControl {
  readonly signal: AbortSignal
  readonly onProgress: (step: ImportStep) => void
}

/** One import: holds the opened files from the first look to the parsed columns. */
export interface ImportSession {
  /** Reads files and guesses what they are; answers in the order given. A bad file does not undo good ones. */
  readonly inspect: (
    files: readonly File[],
    control: ImportControl,
  ) => Promise<readonly Result<FileInspection, IngestError>[]>
  /** Reads a file again in another way: encoding, delimiter, sheet, header row. */
  readonly reread: (
    file: ImportFileId,
    read: ReadOptions,
    control: ImportControl,
  ) => Promise<Result<FileInspection, IngestError>>
  /** What another mapping would give. */
  readonly review: (
    file: ImportFileId,
    mapping: Mapping,
    control: ImportControl,
  ) => Promise<MappingReview>
  /**
   * Parses files; one result for each, in the order given. A file that has been parsed is given up: its
   * columns are in the result now, and nothing more can be asked about it.
   */
  readonly load: (
    files: readonly { readonly file: ImportFileId; readonly mapping: Mapping }[],
    control: ImportControl,
  ) => Promise<readonly Result<LoadedTable, IngestError>[]>
}

/** How a file is cut where nobody has said anything. */
const AS_FOUND: ReadOptions = {
  encoding: undefined,
  delimiter: undefined,
  sheet: undefined,
  headerRow: undefined,
}

/** Questions about a file as a whole, by the option that answers them. */
const QUESTION_BY_OPTION = [
  ['delimiter', 'delimiter'],
  ['sheet', 'sheet'],
  ['headerRow', 'header-row'],
  ['headerLines', 'header-row'],
  ['encoding', 'encoding'],
] as const

/** A file of the import, with the questions that the user has answered by reading it again. */
interface Entry {
  readonly inspected: InspectedFile
  readonly confirmed: readonly string[]
  /** Ids of the questions that stood on the screen last; loading confirms them. */
  shown: readonly string[]
  /** What its amounts are in under the mapping that was looked at last. */
  currency: string | undefined
}

/**
 * Opens an import.
 *
 * @param startUnpacker - Without it large workbooks are unpacked in this thread.
 * @throws RangeError from `reread`, `review` and `load` for a file that `inspect` has not answered.
 */
export function createImportSession(
  context: ImportContext,
  startUnpacker?: StartUnpacker,
): ImportSession {
  const entries = new Map<ImportFileId, Entry>()
  const nameByHash = new Map<string, string>()

  function entryOf(id: ImportFileId): Entry {
    const entry = entries.get(id)
    if (entry === undefined) throw new RangeError(`No file ${id} in this import`)
    return entry
  }

  async function inspectOne(
    id: ImportFileId,
    file: File,
    control: ImportControl,
  ): Promise<Result<FileInspection, IngestError>> {
    const sniffed = await sniffFormat(file)
    if (!sniffed.ok) return sniffed
    const hashing = startHashing(file, sniffed.value.format, control.signal)
    const source = { file, hash: hashing.hash, sniffed: sniffed.value }
    try {
      const result = await open(id, source, AS_FOUND, [], control)
      if (result.ok) nameByHash.set(result.value.hash, file.name)
      return result
    } finally {
      hashing.stop()
    }
  }

  async function open(
    id: ImportFileId,
    source: FileSource,
    read: ReadOptions,
    confirmed: readonly string[],
    control: ImportControl,
  ): Promise<Result<FileInspection, IngestError>> {
    const findAgain = (hash: string): IngestError | undefined =>
      entries.has(id) ? undefined : findLoaded(context, nameByHash, source.file.name, hash)
    const earlier = currenciesBefore(context, entries, id)
    const wanted = { id, source, read, confirmed, findAgain, earlier }
    const inspected = await openFile({ ...wanted, context, control, startUnpacker })
    if (!inspected.ok) return inspected
    const { inspection } = inspected.value
    const { questions, currency } = inspection.review
    const shown = questions.map((question) => question.id)
    entries.set(id, { inspected: inspected.value, confirmed, shown, currency })
    return ok(inspection)
  }

  return {
    inspect: (files, control) =>
      inTurn(files, (file, place) =>
        orUnreadable(file, () => inspectOne(`file-${place + 1}`, file, control), control),
      ),

    async reread(id, read, control) {
      const { inspected, confirmed } = entryOf(id)
      const before = inspected.inspection.read
      const { file } = inspected
      const all = [...new Set([...confirmed, ...answeredBy(read, before)])]
      const chosen = asChosen(read, all.includes('header-row'))
      return orUnreadable(file.file, () => open(id, toSource(file), chosen, all, control), control)
    },

    async review(id, mapping, control) {
      const entry = entryOf(id)
      const { review } = entry.inspected
      const settled = settleMapping(review.reader, mapping, context.cancelledStatuses)
      const result = await reviewMapping(review, settled, control.signal)
      entry.shown = result.questions.map((question) => question.id)
      entry.currency = result.currency
      return result
    },

    load: (files, control) =>
      inTurn(files, async ({ file, mapping }) => {
        const { inspected, shown } = entryOf(file)
        const loaded = await loadFile(inspected.file, withShown(mapping, shown), context, control)
        entries.delete(file)
        freeTable(inspected.file.opened.table)
        return loaded
      }),
  }
}

/** One after the other: each may need much memory. */
async function inTurn<T, R>(
  items: readonly T[],
  work: (item: T, place: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  for (const [place, item] of items.entries()) results.push(await work(item, place))
  return results
}

/** Computes the hash of a file beside other work, unless that reads all of it anyway. */
function startHashing(file: File, format: ReadableFormat, signal: AbortSignal) {
  if (format === 'csv') return { hash: undefined, stop: () => undefined }
  const given = new AbortController()
  const hash = hashContent(file, AbortSignal.any([signal, given.signal]))
  // Whoever awaits it hears of a failure; nobody does where the file cannot be opened.
  hash.catch(() => undefined)
  return { hash, stop: () => given.abort() }
}

/** A content that is in force already, or came before in this import. */
function findLoaded(
  { loaded }: ImportContext,
  nameByHash: ReadonlyMap<string, string>,
  fileName: string,
  hash: string,
): IngestError | undefined {
  const before = loaded.find((other) => other.hash === hash)
  if (before !== undefined) {
    const { name: asName, loadedAt } = before
    return { kind: 'already-loaded', fileName, asName, loadedAt }
  }
  const asName = nameByHash.get(hash)
  return asName === undefined
    ? undefined
    : { kind: 'already-loaded', fileName, asName, loadedAt: 0 }
}

/** What the files in force are in, and those of this import that come before one. */
function currenciesBefore(
  { loaded }: ImportContext,
  entries: ReadonlyMap<ImportFileId, Entry>,
  id: ImportFileId,
): readonly NamedCurrency[] {
  const others = [...entries.keys()]
  const before = entries.has(id) ? others.slice(0, others.indexOf(id)) : others
  const files = before.flatMap((other) => entries.get(other) ?? [])
  return [
    ...loaded,
    ...files.map(({ inspected, currency }) => ({ name: inspected.file.file.name, currency })),
  ].flatMap(({ name, currency }) => (currency === undefined ? [] : [{ name, currency }]))
}

/** A header row that was found and not chosen is looked for again in the new reading. */
function asChosen(read: ReadOptions, isHeaderChosen: boolean): ReadOptions {
  return isHeaderChosen ? read : { ...read, headerRow: undefined, headerLines: undefined }
}

/** The questions that reading a file in another way answers. */
function answeredBy(read: ReadOptions, before: ReadOptions): readonly string[] {
  return QUESTION_BY_OPTION.filter(
    ([option]) => read[option] !== undefined && read[option] !== before[option],
  ).map(([, question]) => question)
}

interface FileSource extends Pick<OpenedFile, 'file' | 'sniffed'> {
  /** Is computed while the file is read; undefined where its reader does so itself. */
  readonly hash: Promise<string> | undefined
}

function toSource({ file, hash, sniffed }: OpenedFile): FileSource {
  return { file, hash: Promise.resolve(hash), sniffed }
}

interface OpenRequest {
  readonly id: ImportFileId
  readonly source: FileSource
  readonly read: ReadOptions
  readonly confirmed: readonly string[]
  readonly context: ImportContext
  readonly control: ImportControl
  /** The error of a content that came before; undefined for a new one. */
  readonly findAgain: (hash: string) => IngestError | undefined
  readonly earlier: readonly NamedCurrency[]
  readonly startUnpacker: StartUnpacker | undefined
}

/** Reads a file and looks at it. A sheet without rows that nobody chose gives way to one with rows. */
async function openFile(request: OpenRequest): Promise<Result<InspectedFile, IngestError>> {
  const { id, source, read, confirmed, context, control } = request
  const { file, sniffed } = source
  const opened = await openTable(file, sniffed.format, read, {
    signal: control.signal,
    onProgress: (step) => tell(control, file, 'reading', step),
    startUnpacker: request.startUnpacker,
  })
  if (!opened.ok) return opened
  const hash = opened.value.hash ?? (await source.hash) ?? (await hashContent(file, control.signal))
  const again = request.findAgain(hash)
  if (again !== undefined) return failed(again)
  const { table, sheets } = opened.value
  const { signal } = control
  const { size } = file
  tell(control, file, 'looking', { bytes: size, bytesTotal: size, rows: table.length })
  const parts = { ...source, hash, opened: opened.value }
  const inspected = await inspectFile(id, parts, context, signal, confirmed, request.earlier)
  if (inspected.ok || inspected.error.kind !== 'no-rows' || read.sheet !== undefined) {
    return inspected
  }
  const others = sheets.filter(({ name, rows }) => name !== opened.value.read.sheet && rows > 1)
  // A hidden one is asked about before it is loaded.
  const other = others.find(({ hidden }) => !hidden) ?? others[0]
  if (other === undefined) return inspected
  return openFile({ ...request, read: { ...read, sheet: other.name } })
}

/** Loading confirms the questions that stood on the screen. */
function withShown(mapping: Mapping, shown: readonly string[]): Mapping {
  return { ...mapping, answered: [...new Set([...mapping.answered, ...shown])] }
}

async function loadFile(
  opened: OpenedFile,
  given: Mapping,
  { cancelledStatuses, today }: ImportContext,
  control: ImportControl,
): Promise<Result<LoadedTable, IngestError>> {
  const { file, reader } = opened
  const settled = settleMapping(reader, given, cancelledStatuses)
  const statuses = [...new Set([...(settled.statuses ?? []), ...statusesOf(reader, settled)])]
  const documentTypes = [
    ...new Set([...(settled.documentTypes ?? []), ...returnTypesOf(reader, settled)]),
  ]
  const mapping: Mapping = { ...settled, statuses, documentTypes }
  const onRows = (rows: number): void =>
    tell(control, file, 'loading', { bytes: file.size, bytesTotal: file.size, rows })
  const parse = { signal: control.signal, today, onRows }
  onRows(0)
  return mapping.kind === 'orders'
    ? loadOrders(opened, mapping, parse)
    : ok(await loadCustomers(opened, mapping, parse))
}

function tell(
  { onProgress }: ImportControl,
  file: File,
  phase: ImportStep['phase'],
  { bytes, bytesTotal, rows }: ReadProgress,
): void {
  onProgress({ fileName: file.name, phase, bytes, bytesTotal, rows })
}

/** The browser refuses a file that has gone or has changed on the disk since it was chosen. */
async function orUnreadable<T>(
  file: File,
  work: () => Promise<Result<T, IngestError>>,
  { signal }: ImportControl,
): Promise<Result<T, IngestError>> {
  try {
    return await work()
  } catch (error) {
    const isGone =
      error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name)
    if (!isGone || signal.aborted) throw error
    return failed({ kind: 'unreadable', fileName: file.name })
  }
}
