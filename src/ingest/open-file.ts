import { failed, type Result } from '../domain/result.ts'
import { hashContent } from './content-hash.ts'
import { tellStep, type ImportControl } from './import-control.ts'
import type { ImportContext } from './import-context.ts'
import type { IngestError } from './ingest-error.ts'
import { inspectFile, type InspectedFile } from './inspect-file.ts'
import type { ImportFileId, NamedCurrency } from './inspection.ts'
import type { ReadOptions } from './mapping.ts'
import type { OpenedFile } from './opened-file.ts'
import { openTable } from './read/open-table.ts'
import type { StartUnpacker } from './read/unpacker.ts'

/** A file on the disk, and what is known of it before it is read. */
export interface FileSource extends Pick<OpenedFile, 'file' | 'sniffed'> {
  /** Is computed while the file is read; undefined where its reader does so itself. */
  readonly hash: Promise<string> | undefined
}

/** A file that is read already, to be read again. */
export function toSource({ file, hash, sniffed }: OpenedFile): FileSource {
  return { file, hash: Promise.resolve(hash), sniffed }
}

/** A file to open, and what is to be held beside it. */
export interface OpenRequest {
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
export async function openFile(request: OpenRequest): Promise<Result<InspectedFile, IngestError>> {
  const { id, source, read, confirmed, context, control } = request
  const { file, sniffed } = source
  const opened = await openTable(file, sniffed.format, read, {
    signal: control.signal,
    onProgress: (step) => tellStep(control, file, 'reading', step),
    startUnpacker: request.startUnpacker,
  })
  if (!opened.ok) return opened
  const hash = opened.value.hash ?? (await source.hash) ?? (await hashContent(file, control.signal))
  const again = request.findAgain(hash)
  if (again !== undefined) return failed(again)
  const { table, sheets } = opened.value
  const { signal } = control
  const { size } = file
  tellStep(control, file, 'looking', { bytes: size, bytesTotal: size, rows: table.length })
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
