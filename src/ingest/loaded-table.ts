import type { CustomerRecord, OrderLines } from '../domain/company/order-lines.ts'
import type { ImportReport, NotUsedRow } from './import-report.ts'

/** All that one file gives: orders or customers, never both. */
export interface LoadedTable {
  readonly report: ImportReport
  readonly notUsed: readonly NotUsedRow[]
  readonly orders: OrderLines | undefined
  readonly customers: readonly CustomerRecord[] | undefined
}
