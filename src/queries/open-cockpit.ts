import type { AnalysisApi } from '../worker/protocol.ts'
import type { FileOut } from '../worker/file-out.ts'
import type { ImportApi, ImportProgress } from '../worker/import-protocol.ts'
import { onChangeAnnounced } from '../worker/change-channel.ts'
import { createClient, type Client } from '../worker/rpc.ts'
import { startImportWorker } from '../worker/start-worker.ts'
import type { Cockpit, ImportConnection } from './cockpit.ts'
import { createCockpit } from './create-cockpit.ts'
import { createImportWorkers } from './import-workers.ts'
import { openCompanyQuery, refreshCompany } from './company.ts'
import {
  createLastingAnalysis,
  type AnalysisConnection,
  type LastingAnalysis,
} from './lasting-analysis.ts'
import { inOneGo } from './one-go.ts'
import { SilenceError } from './silence-error.ts'
import { createSilenceWatch } from './silence-watch.ts'
import { startAnalysis, type StartedAnalysis } from './start-analysis.ts'
import { tellCrash } from './tell-crash.ts'
import { currentDay } from './today.ts'
import { watchKeeping } from './watch-keeping.ts'
import { watchClient } from './watched-client.ts'
import { useWorkerTrouble } from './worker-trouble.ts'

/**
 * Opens the cockpit over the kept company. Called once, before the app is mounted.
 *
 * @param started - The analysis worker to begin with.
 */
export function openCockpit(started: StartedAnalysis): Cockpit {
  let next: StartedAnalysis | undefined = started
  const connect = (onCrash: (reason: Error) => void): AnalysisConnection => {
    const connection = next ?? startAnalysis()
    next = undefined
    void connection.crash.then(onCrash)
    return connection
  }
  const lasting = createLastingAnalysis({
    connect,
    currentDay,
    onSilence: (isSilent) => useWorkerTrouble.setState({ trouble: isSilent ? 'silent' : 'none' }),
    onFresh: (reason) => goOn(cockpit, reason),
  })
  const analysis = lasting.client
  const workers = createImportWorkers(openImportWorker, analysis)
  const cockpit = createCockpit({
    analysis,
    currentDay,
    startImport: () => join(workers.take(), analysis),
    prepareImport: workers.prepare,
    saveFile,
  })
  useWorkerTrouble.setState({ startAgain: () => void startAgain(cockpit, lasting) })
  watchKeeping(cockpit, () => Date.now())
  void cockpit.queryClient.prefetchQuery(openCompanyQuery(cockpit))
  const follow = inOneGo(() => reopen(cockpit))
  onChangeAnnounced(() => void follow())
  return cockpit
}

/** Questions that were not answered are asked again of the fresh worker, instead of failing their screens. */
async function startAgain({ queryClient }: Cockpit, lasting: LastingAnalysis): Promise<void> {
  useWorkerTrouble.setState({ trouble: 'none' })
  await queryClient.cancelQueries()
  lasting.startAgain()
}

/**
 * After the worker was replaced: what was handed to the old one is gone, and the fresh one counts its
 * revisions from the start, so that no earlier answer may pass for one of its own.
 */
function goOn({ queryClient, imports }: Cockpit, reason: Error): void {
  if (!(reason instanceof SilenceError)) useWorkerTrouble.setState({ trouble: 'crashed', reason })
  imports.getState().interrupt(reason)
  queryClient.removeQueries({ type: 'inactive' })
  void queryClient.invalidateQueries()
}

async function reopen({ analysis, queryClient }: Cockpit): Promise<void> {
  try {
    await analysis.call('reopen', {})
  } catch {
    // The worker has crashed; the next report fails, and the page says so.
  }
  await refreshCompany(queryClient)
}

/** Parsed files go from worker to worker over a channel of their own, never through the page. */
function join(connection: ImportConnection, analysis: Client<AnalysisApi>): ImportConnection {
  const { port1, port2 } = new MessageChannel()
  void Promise.all([
    analysis.call('connectImport', { port: port1 }, { transfer: [port1] }),
    connection.client.call('connect', { port: port2 }, { transfer: [port2] }),
  ]).catch(() => {
    // A worker has crashed or was ended meanwhile; the session learns of it from its own call.
  })
  return connection
}

function openImportWorker(onCrash: () => void): ImportConnection {
  const worker = startImportWorker()
  const bare = createClient<ImportApi, ImportProgress>(worker)
  tellCrash(worker, (reason) => {
    bare.close(reason)
    onCrash()
  })
  const watch = createSilenceWatch({
    onSilence() {
      worker.terminate()
      bare.close(new SilenceError('The import made no progress'))
    },
  })
  const client = watchClient(bare, watch)
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
