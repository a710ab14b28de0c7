import type { OrderLines } from '../domain/order-lines.ts'
import { failed, ok } from '../domain/result.ts'
import { createImportSession, type ImportSession } from '../ingest/import-session.ts'
import type { ImportApi, ImportProgress, StagedFile, StagingApi } from './protocol.ts'
import { createClient, type CallContext, type Client, type Handlers } from './rpc.ts'

/** The page redraws its progress at most this often. */
const PROGRESS_MS = 100

/**
 * The import worker's operations, over one import session. Parsed files go straight to the analysis
 * worker, which gets their columns without a copy; the page gets their reports only.
 */
export function createImportHandlers(
  session: ImportSession = createImportSession(),
): Handlers<ImportApi, ImportProgress> {
  let staging: Client<StagingApi> | undefined

  return {
    connect({ port }) {
      staging = createClient<StagingApi>(port)
    },

    inspect: (params, context) => session.inspect(params, thinned(context)),
    reread: (params, context) => session.reread(params, thinned(context)),
    review: (params) => session.review(params),

    async load(params, context) {
      if (staging === undefined) throw new Error('The import worker has no way to hand files over')
      const results = await session.load(params, thinned(context))
      const files = results.flatMap((result) => (result.ok ? [result.value] : []))
      await staging.call('stage', { files }, { transfer: files.flatMap(columnBuffers) })
      return results.map((result) => (result.ok ? ok(result.value.report) : failed(result.error)))
    },
  }
}

/** Lets progress through at once when its phase or file changes, else every {@link PROGRESS_MS}. */
function thinned({ signal, progress }: CallContext<ImportProgress>): CallContext<ImportProgress> {
  let last = -Infinity
  let step = ''
  return {
    signal,
    progress(now) {
      const time = performance.now()
      const nowStep = `${now.phase} ${now.fileName}`
      if (nowStep === step && time - last < PROGRESS_MS) return
      last = time
      step = nowStep
      progress(now)
    },
  }
}

/** The memory behind the columns of a file, each once. */
function columnBuffers({ orders }: StagedFile): ArrayBuffer[] {
  if (orders === undefined) return []
  const buffers = columnsOf(orders).map((column) => column.buffer)
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer)
}

function columnsOf(orders: OrderLines): (Int32Array | Uint8Array | Float64Array)[] {
  const { customerId, customerName, salesperson, orderId, product } = orders
  const texts = [customerId, customerName, salesperson, orderId, product]
  return [
    ...[orders.row, orders.day, orders.monthOnly, orders.amount, orders.margin],
    ...[orders.quantity, orders.discount, orders.duplicate],
    ...texts.map((column) => column.index),
  ]
}
