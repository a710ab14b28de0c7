import { ok, type Result } from '../domain/result.ts'
import { tellStep, type ImportControl } from './import-control.ts'
import type { ImportContext } from './import-context.ts'
import type { IngestError } from './ingest-error.ts'
import { loadCustomers } from './load-customers.ts'
import type { LoadedTable } from './loaded-table.ts'
import { loadOrders } from './load-orders.ts'
import type { Mapping } from './mapping.ts'
import type { OpenedFile } from './opened-file.ts'
import { returnTypesOf } from './return-types.ts'
import { settleMapping, statusesOf } from './settle-mapping.ts'

/** Parses an opened file under a mapping, with the statuses and document types that it was read by. */
export async function loadFile(
  opened: OpenedFile,
  given: Mapping,
  { cancelledStatuses, today }: ImportContext,
  control: ImportControl,
): Promise<Result<LoadedTable, IngestError>> {
  const { file, reader } = opened
  const settled = settleMapping(reader, given, cancelledStatuses)
  const statuses = [...new Set([...(settled.statuses ?? []), ...statusesOf(reader, settled)])]
  const documentTypes = [
    ...new Set([...(settled.documentTypes ?? []), ...returnTypesOf(reader, settled)]),
  ]
  const mapping: Mapping = { ...settled, statuses, documentTypes }
  const onRows = (rows: number): void =>
    tellStep(control, file, 'loading', { bytes: file.size, bytesTotal: file.size, rows })
  const parse = { signal: control.signal, today, onRows }
  onRows(0)
  return mapping.kind === 'orders'
    ? loadOrders(opened, mapping, parse)
    : ok(await loadCustomers(opened, mapping, parse))
}
