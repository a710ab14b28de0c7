import { assessOrders, type OrderAssessment } from './assess-orders.ts'
import type { Mapping } from './mapping.ts'
import { readOrderColumns, type OrderColumns } from './order-columns.ts'
import type { TableReader } from './table-reader.ts'

/** An order file under a mapping: its columns, and what becomes of its rows. */
export interface OrderReading {
  readonly columns: OrderColumns
  readonly assessed: OrderAssessment
}

/** The last reading of a table: what is loaded has nearly always just been looked at. */
const lastReadings = new WeakMap<TableReader, OrderReading & { readonly key: string }>()

/**
 * Reads the columns of an order file and decides about every row; anew only where the mapping says
 * something else than the last time.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function readOrders(
  reader: TableReader,
  mapping: Mapping,
  signal: AbortSignal,
  onRows?: (rows: number) => void,
): Promise<OrderReading> {
  const key = keyOf(mapping)
  const last = lastReadings.get(reader)
  if (last?.key === key) return last
  lastReadings.delete(reader)
  const columns = readOrderColumns(reader, mapping)
  const assessed = await assessOrders(reader, mapping, columns, signal, onRows)
  lastReadings.set(reader, { key, columns, assessed })
  return { columns, assessed }
}

/** Gives back the memory of the last reading. */
export function forgetOrders(reader: TableReader): void {
  lastReadings.delete(reader)
}

/** What the user has seen and answered changes no row. */
function keyOf(mapping: Mapping): string {
  return JSON.stringify({ ...mapping, answered: [], statuses: [], documentTypes: [] })
}
