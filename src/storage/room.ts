import type { CustomerRecord, OrderLines, TextColumn } from '../domain/company/order-lines.ts'
import type { StorageState } from '../worker/storage-state.ts'
import type { KeptFile } from './kept-company.ts'

/** Says that the storage is full: how much the files take that are not kept yet, and how much is free. */
export async function noRoom(files: readonly KeptFile[]): Promise<StorageState> {
  const needed = files.reduce(
    (sum, { orders, customers }) => sum + linesSize(orders) + customersSize(customers),
    0,
  )
  const { usage, quota } = await storageEstimate()
  const left = usage === undefined || quota === undefined ? undefined : Math.max(0, quota - usage)
  // Chromium reports gigabytes whatever the disk holds: what would have been enough cannot be so.
  const free = left !== undefined && left < needed ? left : undefined
  return { kept: false, problem: 'full', room: { needed, free } }
}

/** Bytes in use and allowed, as far as the browser tells. */
export async function storageEstimate(): Promise<StorageEstimate> {
  // Missing on plain http, where an intranet may serve the app.
  const storage = globalThis.navigator?.storage as StorageManager | undefined
  try {
    return (await storage?.estimate()) ?? {}
  } catch {
    return {}
  }
}

function linesSize(lines: OrderLines | undefined): number {
  if (lines === undefined) return 0
  const { row, day, monthOnly, amount, margin, quantity, discount, duplicate } = lines
  const { customerId, customerName, salesperson, orderId, product } = lines
  const columns = [row, day, monthOnly, amount, margin, quantity, discount, duplicate]
  const texts = [customerId, customerName, salesperson, orderId, product]
  return (
    columns.reduce((sum, { byteLength }) => sum + byteLength, 0) +
    texts.reduce((sum, column) => sum + textsSize(column), 0)
  )
}

function textsSize({ texts, index }: TextColumn): number {
  return index.byteLength + texts.reduce((sum, text) => sum + 2 * text.length, 0)
}

function customersSize(customers: readonly CustomerRecord[] | undefined): number {
  return customers === undefined ? 0 : 2 * JSON.stringify(customers).length
}
