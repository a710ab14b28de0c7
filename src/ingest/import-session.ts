import { failed, ok, type Result } from '../domain/result.ts'
import { hashContent } from './content-hash.ts'
import { freeTable } from './free-table.ts'
import type { ImportContext } from './import-context.ts'
import type { ImportControl } from './import-control.ts'
import type { IngestError } from './ingest-error.ts'
import type { InspectedFile } from './inspect-file.ts'
import type { FileInspection, ImportFileId, MappingReview, NamedCurrency } from './inspection.ts'
import { loadFile } from './load-file.ts'
import type { LoadedTable } from './loaded-table.ts'
import type { Mapping, ReadOptions } from './mapping.ts'
import { openFile, toSource, type FileSource } from './open-file.ts'
import type { ReadableFormat } from './read/opened-table.ts'
import { sniffFormat } from './read/sniff-format.ts'
import type { StartUnpacker } from './read/unpacker.ts'
import { answeredBy, asChosen, AS_FOUND } from './reading-choice.ts'
import { reviewMapping } from './review-mapping.ts'
import { settleMapping } from './settle-mapping.ts'

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
        freeTable(inspected.file.opened.table, loaded.ok ? loaded.value.orders?.row : undefined)
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

/** Loading confirms the questions that stood on the screen. */
function withShown(mapping: Mapping, shown: readonly string[]): Mapping {
  return { ...mapping, answered: [...new Set([...mapping.answered, ...shown])] }
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
