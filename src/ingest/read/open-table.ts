import { type Result, failed } from '../../domain/result.ts'
import type { IngestError } from '../ingest-error.ts'
import type { ReadOptions } from '../mapping.ts'
import type { OpenedTable, ReadableFormat, ReadControl } from './opened-table.ts'
import { readTextTable } from './read-text-table.ts'
import { readWorkbook } from './read-workbook.ts'

/**
 * Reads one table of a file into columns of distinct values.
 *
 * @param format - As `sniffFormat` found it.
 * @param read - What the user has chosen; undefined options are found out.
 * @throws the signal's reason when `control.signal` is aborted.
 */
export async function openTable(
  file: File,
  format: ReadableFormat,
  read: ReadOptions,
  control: ReadControl,
): Promise<Result<OpenedTable, IngestError>> {
  control.signal.throwIfAborted()
  if (file.size === 0) return failed({ kind: 'empty-file', fileName: file.name })
  if (format === 'csv') return readTextTable(file, read, control)
  return readWorkbook(file, format, read, control)
}
