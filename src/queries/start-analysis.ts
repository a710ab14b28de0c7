import type { AnalysisApi } from '../worker/protocol.ts'
import { createClient } from '../worker/rpc.ts'
import { startAnalysisWorker } from '../worker/start-worker.ts'
import type { AnalysisConnection } from './lasting-analysis.ts'
import { tellCrash } from './tell-crash.ts'
import { currentDay } from './today.ts'

/** An analysis worker that is being started, for whoever is there to ask it. */
export interface StartedAnalysis extends AnalysisConnection {
  /** Why it died, once it has. */
  readonly crash: Promise<Error>
}

/**
 * Starts an analysis worker and has it open what is kept, while the page still fetches the code that shows
 * it. The answer is the first one that the page asks for.
 */
export function startAnalysis(): StartedAnalysis {
  const worker = startAnalysisWorker()
  const crash = new Promise<Error>((resolve) => tellCrash(worker, resolve))
  const client = createClient<AnalysisApi>(worker)
  // Whoever asks for it next is told why it failed.
  client.call('open', { today: currentDay() }).catch(() => undefined)
  return { client, crash, end: () => worker.terminate() }
}
