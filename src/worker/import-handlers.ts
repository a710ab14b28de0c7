import {
  packOrderLines,
  TEXT_COLUMNS,
  type PackedOrderLines,
} from '../domain/company/packed-order-lines.ts'
import { failed, ok } from '../domain/result.ts'
import { createImportSession, type ImportSession } from '../ingest/import-session.ts'
import type { ImportControl } from '../ingest/import-control.ts'
import type { LoadedTable } from '../ingest/loaded-table.ts'
import type { StartUnpacker } from '../ingest/read/unpacker.ts'
import type { ImportApi, ImportProgress, StagedFile, StagingApi } from './import-protocol.ts'
import { createClient, type CallContext, type Client, type Handlers } from './rpc.ts'
import { warmUpReading } from './warm-up-reading.ts'

/** The page redraws its progress at most this often. */
const PROGRESS_MS = 100

/**
 * The import worker's operations, over one import session. Parsed files go straight to the analysis
 * worker, which gets their columns without a copy; the page gets their reports only.
 *
 * @param startUnpacker - Without it large workbooks are unpacked in this thread.
 */
export function createImportHandlers(
  startUnpacker?: StartUnpacker,
): Handlers<ImportApi, ImportProgress> {
  let session: ImportSession | undefined
  let staging: Client<StagingApi> | undefined

  function opened(): ImportSession {
    if (session === undefined) throw new Error('No file has been read yet')
    return session
  }

  return {
    connect({ port }) {
      staging = createClient<StagingApi>(port)
    },

    async warmUp(_, { signal }) {
      return (await warmUpReading(signal)).map(packOrderLines)
    },

    inspect({ files, ...context }, call) {
      session = createImportSession(context, startUnpacker)
      return session.inspect(files, toControl(call))
    },

    reread: ({ file, read }, call) => opened().reread(file, read, toControl(call)),
    review: ({ file, mapping }, call) => opened().review(file, mapping, toControl(call)),

    async load({ files }, call) {
      if (staging === undefined) throw new Error('The import worker has no way to hand files over')
      const results = await opened().load(files, toControl(call))
      const staged = results.flatMap((result) => (result.ok ? [toStaged(result.value)] : []))
      await staging.call('stage', { files: staged }, { transfer: staged.flatMap(columnBuffers) })
      return results.map((result) => (result.ok ? ok(result.value.report) : failed(result.error)))
    },
  }
}

/** Lets progress through at once when its phase or file changes, else every {@link PROGRESS_MS}. */
function toControl({ signal, progress }: CallContext<ImportProgress>): ImportControl {
  let last = -Infinity
  let lastStep = ''
  return {
    signal,
    onProgress(now) {
      const time = performance.now()
      const step = `${now.phase} ${now.fileName}`
      if (step === lastStep && time - last < PROGRESS_MS) return
      last = time
      lastStep = step
      progress(now)
    },
  }
}

function toStaged({ orders, ...rest }: LoadedTable): StagedFile {
  return { ...rest, orders: orders && packOrderLines(orders) }
}

/** The memory behind the columns of a file, each once. */
function columnBuffers({ orders }: StagedFile): ArrayBuffer[] {
  if (orders === undefined) return []
  const buffers = new Set(columnsOf(orders).map(({ buffer }) => buffer))
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer)
}

function columnsOf(orders: PackedOrderLines): (Int32Array | Uint8Array | Float64Array)[] {
  const { row, day, monthOnly, amount, margin, quantity, discount, duplicate } = orders
  const ofTexts = TEXT_COLUMNS.flatMap((name) => {
    const { texts, index } = orders[name]
    return 'joined' in texts ? [index, texts.ends] : [index]
  })
  return [row, day, monthOnly, amount, margin, quantity, discount, duplicate, ...ofTexts]
}
