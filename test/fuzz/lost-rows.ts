import { createImportSession } from '../../src/ingest/import-session.ts'
import type { LoadedTable } from '../../src/ingest/loaded-table.ts'
import { CONTEXT, CONTROL } from '../ingest/imports.ts'
import { MARKER } from './mutated-file.ts'

/** What became of a damaged file. */
export type Fate =
  | { readonly kind: 'refused' | 'asked'; readonly why: string }
  | { readonly kind: 'loaded'; readonly lost: readonly string[] }

/**
 * Loads a file as a person does who changes nothing at the mapping, and looks for every marker that is
 * whole in the file: in a used row that begins on its own line, or in the list of rows not used.
 */
export async function fateOf(bytes: Uint8Array<ArrayBuffer>): Promise<Fate> {
  const session = createImportSession(CONTEXT)
  const [looked] = await session.inspect([new File([bytes], 'orders.csv')], CONTROL)
  if (looked?.ok !== true) return { kind: 'refused', why: String(looked?.error.kind) }
  const { id, mapping, review, read } = looked.value
  if (review.blockers.length > 0) {
    return { kind: 'asked', why: review.blockers.map(({ kind }) => kind).join(' ') }
  }
  const [result] = await session.load([{ file: id, mapping }], CONTROL)
  if (result?.ok !== true) return { kind: 'refused', why: String(result?.error.kind) }
  const text = new TextDecoder(read.encoding ?? 'utf-8').decode(bytes)
  return { kind: 'loaded', lost: lostMarkers(text, result.value) }
}

/** Customers do not keep the number of their row: of a file read as theirs no row is looked for. */
function lostMarkers(text: string, { orders, notUsed, report }: LoadedTable): readonly string[] {
  const lost: string[] = []
  if (orders === undefined) return lost
  const used = new Set(orders.row)
  const listed = notUsed.map(({ value }) => value).join('\n')
  const listedRows = new Set(notUsed.map(({ row }) => row))
  const isSaid = (row: number): boolean =>
    used.has(row) || listedRows.has(row) || row === headerRow(report)
  let row = 1
  for (const line of text.split('\n')) {
    // A stray carriage return may end a row or stand inside one, which then begins further up.
    const parts = line.replace(/\r$/, '').split('\r')
    const markers = line.match(MARKER) ?? []
    for (const [at, part] of parts.entries()) {
      for (const [marker] of part.matchAll(MARKER)) {
        const beginsAbove = markers.length === 1 && parts.some((_, other) => isSaid(row + other))
        if (!isSaid(row + at) && !beginsAbove && !listed.includes(marker)) {
          lost.push(`${row + at} ${marker}`)
        }
      }
    }
    row += parts.length
  }
  const { rowsRead, rejected, setAside } = report
  if (rowsRead !== report.used + rejected + setAside) lost.push('rows do not add up')
  return lost
}

function headerRow({ read }: LoadedTable['report']): number {
  return read.headerRow ?? 1
}
