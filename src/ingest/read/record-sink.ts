import type { ScannedRows } from './scanned-rows.ts'

/** What receives the records, in the order of the file. */
export interface RecordSink {
  /** @param rows - Some records, one behind the other; they stand during the call only. */
  rows: (rows: ScannedRows) => void
  /** @param bytes - Valid during the call only. */
  broken: (bytes: Uint8Array, line: number, reason: 'quote' | 'cut-off' | 'too-long') => void
}
