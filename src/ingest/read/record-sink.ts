import type { ScannedCells } from './scanned-cells.ts'

/** What receives the records, in the order of the file. */
export interface RecordSink {
  /** @param cells - Its bytes stand until `flush`. @param repaired - A blank before a quote was dropped. */
  record: (cells: ScannedCells, line: number, repaired: boolean) => void
  /** @param bytes - Valid during the call only. */
  broken: (bytes: Uint8Array, line: number, reason: 'quote' | 'cut-off' | 'too-long') => void
  /** The bytes of all records so far are about to go. */
  flush?: () => void
}
