import type { EpochDay } from '../../src/domain/calendar.ts'
import { createAnalysisHandlers } from '../../src/worker/analysis-handlers.ts'
import { createImportHandlers } from '../../src/worker/import-handlers.ts'
import type { AnalysisApi } from '../../src/worker/protocol.ts'
import type {
  ImportApi,
  ImportProgress,
  StagedFile,
  StagingApi,
} from '../../src/worker/import-protocol.ts'
import { createClient, serve, type Client, type Port } from '../../src/worker/rpc.ts'
import { createCompanyStore, type CompanyStore } from '../../src/storage/company-store.ts'

/** Both workers' handlers behind real ports, as the page has them; only the threads are missing. */
export interface ConnectedWorkers {
  readonly analysis: Client<AnalysisApi>
  /** A new import, connected to the analysis side. */
  readonly startImport: () => Promise<Client<ImportApi, ImportProgress>>
  /** Hands parsed files over, as an import worker does. */
  readonly stage: (files: readonly StagedFile[]) => Promise<void>
  readonly close: () => void
  /** How often other tabs were told of a change. */
  readonly announced: () => number
}

/** When files of these tests were loaded. */
export const LOADED_AT = 1_760_000_000_000

/** Workers over a store of their own, opened on a day, with files in force where there are any. */
export async function openWorkers(
  store: CompanyStore | string,
  today: EpochDay,
  files: readonly StagedFile[] = [],
): Promise<ConnectedWorkers> {
  const workers = connectWorkers(store)
  await workers.analysis.call('open', { today })
  if (files.length === 0) return workers
  await workers.stage(files)
  await workers.analysis.call('commitStaged', { overlap: 'add' })
  return workers
}

/** Both workers over a store, before anything is asked of them. */
export function connectWorkers(store: CompanyStore | string): ConnectedWorkers {
  const ports: MessagePort[] = []
  const channel = (): MessageChannel => {
    const created = new MessageChannel()
    ports.push(created.port1, created.port2)
    return created
  }
  let announcements = 0
  let stamps = 0
  const handlers = createAnalysisHandlers({
    store: typeof store === 'string' ? createCompanyStore(store) : store,
    announceChange: () => {
      announcements += 1
    },
    createStamp: () => {
      stamps += 1
      // Entries of one moment stand by their stamps: these are in the order in which they were made.
      return `${performance.now().toFixed(6).padStart(20, '0')}-${stamps}`
    },
    now: () => LOADED_AT,
  })
  const toAnalysis = channel()
  serve<AnalysisApi>(toAnalysis.port1, handlers)
  const analysis = createClient<AnalysisApi>(toAnalysis.port2)

  async function connectStaging(): Promise<MessagePort> {
    const { port1, port2 } = new MessageChannel()
    ports.push(port2)
    await analysis.call('connectImport', { port: port1 }, { transfer: [port1] })
    return port2
  }

  return {
    analysis,
    async startImport() {
      const [far, near] = localPorts()
      serve<ImportApi, ImportProgress>(far, createImportHandlers())
      const client = createClient<ImportApi, ImportProgress>(near)
      const port = await connectStaging()
      await client.call('connect', { port }, { transfer: [port] })
      return client
    },
    async stage(files) {
      await createClient<StagingApi>(await connectStaging()).call('stage', { files })
    },
    close() {
      for (const port of ports) port.close()
    },
    announced: () => announcements,
  }
}

/**
 * Two ports that pass messages on as they are. Node 20 sends a File through a real port as a Blob without
 * a name; the way on, from the import to the analysis worker, is a real port.
 */
function localPorts(): readonly [Port, Port] {
  const targets = [new EventTarget(), new EventTarget()] as const
  const port = (own: EventTarget, other: EventTarget): Port => ({
    postMessage(data) {
      queueMicrotask(() => other.dispatchEvent(new MessageEvent('message', { data })))
    },
    addEventListener: (type, listener) => own.addEventListener(type, listener as EventListener),
    removeEventListener: (type, listener) =>
      own.removeEventListener(type, listener as EventListener),
  })
  return [port(targets[0], targets[1]), port(targets[1], targets[0])]
}
