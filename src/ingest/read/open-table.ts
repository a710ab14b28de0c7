import { type Result, failed } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import type { ReadOptions } from '../mapping.ts'
import type { OpenedTable, ReadableFormat, ReadControl } from './opened-table.ts'

/**
 * Reads one table of a file into columns of distinct values.
 *
 * @param format - As `sniffFormat` found it.
 * @param read - What the user has chosen; undefined options are found out.
 * @throws the signal's reason when `control.signal` is aborted.
 */
export function openTable(
  file: File,
  format: ReadableFormat,
  _read: ReadOptions,
  _control: ReadControl,
): Promise<Result<OpenedTable, IngestError>> {
  return Promise.resolve(failed({ kind: 'unsupported-format', fileName: file.name, format }))
}
