import type { EpochDay } from '../domain/calendar.ts'
import type { Money } from '../domain/money.ts'
import type { LineTotal } from '../domain/company/order-lines.ts'
import type { ImportNote, ImportReport, NotUsedRow } from './import-report.ts'
import type { Mapping } from './mapping.ts'
import { totalReasons } from './not-used-rows.ts'
import type { OpenedFile } from './opened-file.ts'

/** What loading a file came to. */
export interface LoadOutcome {
  readonly used: number
  readonly notUsed: readonly NotUsedRow[]
  readonly amountUsed: Money
  readonly currency?: string
  readonly duplicates: LineTotal
  readonly first: EpochDay | undefined
  readonly last: EpochDay | undefined
  readonly notes: readonly ImportNote[]
  readonly milliseconds: number
}

/** The report of a file: every row is used, rejected or set aside, and the sums of money agree. */
export function buildReport(
  { file, hash, opened, reader }: OpenedFile,
  mapping: Mapping,
  outcome: LoadOutcome,
): ImportReport {
  const { notUsed, ...counts } = outcome
  const { table, headers, headerRows } = reader.layout
  const reasons = totalReasons(notUsed)
  const rowsOf = (wanted: 'rejected' | 'set-aside'): number =>
    reasons.reduce((sum, { outcome: of, lines }) => (of === wanted ? sum + lines : sum), 0)
  const amountNotUsed = reasons.reduce((sum, { amount }) => sum + amount, 0)
  const firstHeader = headerRows[0]
  return {
    fileName: file.name,
    sheet: opened.read.sheet,
    kind: mapping.kind,
    bytes: file.size,
    hash,
    read: {
      ...opened.read,
      headerRow: firstHeader === undefined ? 0 : (table.row[firstHeader] ?? 0),
    },
    headers,
    mapping,
    rowsRead: table.length - headerRows.length + table.broken.length,
    rejected: rowsOf('rejected'),
    setAside: rowsOf('set-aside'),
    reasons,
    amountRead: outcome.amountUsed + amountNotUsed,
    amountNotUsed,
    ...counts,
  }
}
