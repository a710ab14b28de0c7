import type { AnalysisApi, FileOut, ImportApi, ImportProgress } from '../worker/protocol.ts'
import { onChangeAnnounced } from '../worker/change-channel.ts'
import { createClient, type Client } from '../worker/rpc.ts'
import { startAnalysisWorker, startImportWorker } from '../worker/start-worker.ts'
import type { Cockpit, ImportConnection } from './cockpit.ts'
import { createCockpit } from './create-cockpit.ts'
import { openCompanyQuery, refreshCompany } from './company.ts'
import { currentDay } from './today.ts'

/** Starts the analysis worker and opens the kept company. Called once, before the app is mounted. */
export function openCockpit(): Cockpit {
  const worker = startAnalysisWorker()
  const analysis = createClient<AnalysisApi>(worker)
  closeOnCrash(worker, analysis)

  const cockpit = createCockpit({
    analysis,
    currentDay,
    startImport: () => connectImportWorker(analysis),
    saveFile,
  })
  void cockpit.queryClient.prefetchQuery(openCompanyQuery(cockpit))
  onChangeAnnounced(() => void reopen(cockpit))
  return cockpit
}

async function reopen({ analysis, queryClient }: Cockpit): Promise<void> {
  try {
    await analysis.call('reopen', {})
  } catch {
    // The worker has crashed; the next report fails, and the page says so.
  }
  await refreshCompany(queryClient)
}

/** A worker that dies answers nothing any more, so its calls must fail instead of waiting for ever. */
function closeOnCrash(worker: Worker, client: Pick<Client<AnalysisApi>, 'close'>): void {
  worker.addEventListener('error', (event) => {
    client.close(new Error(event.message || 'A worker could not be started'))
  })
  worker.addEventListener('messageerror', () => {
    client.close(new Error('A message between page and worker could not be read'))
  })
}

/** Parsed files go from worker to worker over a channel of their own, never through the page. */
function connectImportWorker(analysis: Client<AnalysisApi>): ImportConnection {
  const worker = startImportWorker()
  const client = createClient<ImportApi, ImportProgress>(worker)
  closeOnCrash(worker, client)
  const { port1, port2 } = new MessageChannel()
  void Promise.all([
    analysis.call('connectImport', { port: port1 }, { transfer: [port1] }),
    client.call('connect', { port: port2 }, { transfer: [port2] }),
  ]).catch(() => {
    // A worker has crashed or was ended meanwhile; the session learns of it from its own call.
  })
  return {
    client,
    end() {
      worker.terminate()
      client.close(new DOMException('The import was ended', 'AbortError'))
    },
  }
}

/** Has the browser save a file under its name. */
function saveFile({ name, blob }: FileOut): void {
  const url = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The download reads the address after this turn of the event loop, at the latest within seconds.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
