import type { BrokenRow, CellTable } from '../cell-table.ts'
import { beginsUtf8, decode } from './decode.ts'
import type { ForeignSample } from './detect-encoding.ts'
import type { ReaderFact } from './opened-table.ts'
import type { RecordSink } from './record-sink.ts'
import type { ScannedRows } from './scanned-rows.ts'
import { createTableBuilder } from './table-builder.ts'
import type { TextLayout } from './text-layout.ts'
import { hashCell } from './cell-hash.ts'

/** Up to this share of rows, characters that cannot be decoded are damage; beyond, the encoding is wrong. */
const DAMAGE_SHARE = 0.1
const DAMAGE_ROWS = 3
/** Bytes kept of a broken row: it may be a whole cell of a million characters. */
const BROKEN_BYTES = 40_000
/** Characters kept of it. */
const BROKEN_TEXT = 10_000
/** Lines of a sheet that a spreadsheet program saved as text after its export was cut. */
const SHEET_ROWS = 1_048_576

/** Takes the records of a text file and makes them a table. */
export interface RowCollector extends RecordSink {
  readonly length: number
  /** Makes room for so many rows in all. */
  readonly reserve: (rows: number) => void
  /** Whether all that was taken is valid UTF-8; a character cut in two at the file's end is. */
  readonly isUtf8: () => boolean
  /** @param encoding - Of the bytes that were taken. */
  readonly finish: (encoding: string) => {
    readonly table: CellTable
    readonly facts: readonly ReaderFact[]
  }
}

interface BrokenBytes {
  readonly row: number
  readonly bytes: Uint8Array
  readonly reason: BrokenRow['reason']
}

/**
 * Creates a collector.
 *
 * @param foreign - Is given the records with bytes beyond ASCII.
 */
export function createRowCollector(
  layout: Pick<TextLayout, 'dialect' | 'hasSeparatorLine'>,
  foreign: ForeignSample,
): RowCollector {
  const { hasSeparatorLine } = layout
  const { delimiter } = layout.dialect
  // A look at every record is only worth it in a file that has such bytes at all.
  let isForeign = false
  const builder = createTableBuilder(() => {
    isForeign = true
  })
  const broken: BrokenBytes[] = []
  let repairedRows = 0

  function sample(rows: ScannedRows): void {
    for (let row = 0; foreign.isOpen() && row < rows.length; row += 1) {
      foreign.addLine(rows.rowBytes(row))
    }
  }

  /** The line as one cell. Nothing but ASCII matters in it. */
  function addSeparatorLine({ bytes, stored, from, to }: ScannedRows): void {
    const cells = Array.from({ length: stored }, (_, column) =>
      decode(bytes.subarray(from[column], to[column]), 'utf-8'),
    )
    const line = new TextEncoder().encode(cells.join(delimiter))
    builder.startRow(1, 1)
    builder.setBytes(0, 0, line, 0, line.length, hashCell(line, 0, line.length))
  }

  return {
    get length() {
      return builder.length
    },
    reserve: builder.reserve,
    rows(rows) {
      for (let row = 0; row < rows.length; row += 1) repairedRows += rows.repaired[row] ?? 0
      if (hasSeparatorLine && rows.lines[0] === 1) {
        addSeparatorLine(rows)
        rows.dropFirst()
      }
      builder.addRows(rows)
      if (isForeign) sample(rows)
    },
    broken(bytes, line, reason) {
      foreign.addLine(bytes)
      broken.push({ row: line, bytes: bytes.slice(0, BROKEN_BYTES), reason })
    },
    isUtf8: () => builder.isUtf8() && broken.every(({ bytes }) => beginsUtf8(bytes)),
    finish(encoding) {
      const facts = layoutFacts(layout)
      for (const { row, bytes, reason } of broken) {
        builder.addBroken({ row, text: decode(bytes, encoding).slice(0, BROKEN_TEXT), reason })
      }
      const cutOff = broken.find(({ reason }) => reason === 'cut-off')
      const rows = builder.length
      const undecodable = builder.damagedRows(encoding)
      if (repairedRows > 0) facts.push({ kind: 'quotes-repaired', rows: repairedRows })
      if (cutOff !== undefined) facts.push({ kind: 'cut-off', row: cutOff.row })
      const isWrong = undecodable.length * 2 > rows
      if (isWrong || undecodable.length > Math.max(DAMAGE_ROWS, rows * DAMAGE_SHARE)) {
        facts.push({ kind: 'undecodable', rows: undecodable.length })
      } else if (undecodable.length > 0) {
        builder.breakRows(undecodable, 'encoding', delimiter, encoding)
      }
      const table = builder.finish(false, encoding)
      if (table.row.at(-1) === SHEET_ROWS) facts.push({ kind: 'full-sheet' })
      return { table, facts }
    },
  }
}

/** How the text is written, as far as the person should know. */
function layoutFacts({
  dialect,
  hasSeparatorLine,
}: Pick<TextLayout, 'dialect' | 'hasSeparatorLine'>): ReaderFact[] {
  const facts: ReaderFact[] = hasSeparatorLine ? [{ kind: 'separator-line', row: 1 }] : []
  if (dialect.quote !== '"') facts.push({ kind: 'apostrophes' })
  if (dialect.backslash) facts.push({ kind: 'backslashes' })
  return facts
}
