import type { EpochDay } from '../domain/calendar.ts'
import type { AnalysisApi } from '../worker/protocol.ts'
import type { Client } from '../worker/rpc.ts'
import { SilenceError } from './silence-error.ts'
import { createSilenceWatch } from './silence-watch.ts'
import { watchClient } from './watched-client.ts'

/** A running analysis worker. */
export interface AnalysisConnection {
  readonly client: Client<AnalysisApi>
  /** Ends the worker at once, whatever it is doing. */
  readonly end: () => void
}

/** What keeps the analysis going needs of the outside. */
export interface LastingEnvironment {
  /** Starts a worker, and tells if it dies. */
  readonly connect: (onCrash: (reason: Error) => void) => AnalysisConnection
  readonly currentDay: () => EpochDay
  /** No sign of life while an answer is owed; false: it is heard again. */
  readonly onSilence: (isSilent: boolean) => void
  /** A fresh worker has taken the place of one that crashed or was ended; the kept company is open in it. */
  readonly onFresh: (reason: Error) => void
}

/** The analysis, whatever happens to its worker. */
export interface LastingAnalysis {
  readonly client: Client<AnalysisApi>
  /** Ends a worker that hangs, and starts a fresh one. */
  readonly startAgain: () => void
}

/**
 * A client that outlives its worker. When the worker crashes, or is ended because it hangs, the calls
 * under way fail (nobody knows how far they came) and a fresh worker opens the kept company; calls that
 * come meanwhile wait for that. A worker that never gave an answer is not started again by itself: the
 * next one would fare no better.
 */
export function createLastingAnalysis(environment: LastingEnvironment): LastingAnalysis {
  const { connect, currentDay, onSilence, onFresh } = environment
  const watch = createSilenceWatch({
    ask: () => {
      current.client.ping().then(watch.heard, () => undefined)
    },
    onSilence: () => onSilence(true),
    onSound: () => onSilence(false),
  })
  let hasAnswered = false
  /** Settles once the fresh worker has opened the company. */
  let opening: Promise<unknown> | undefined
  let current = start()

  function start(): AnalysisConnection {
    const connection = connect((reason) => {
      if (connection !== current) return
      if (hasAnswered) replace(reason)
      else connection.client.close(reason)
    })
    return connection
  }

  function replace(reason: Error): void {
    current.end()
    current.client.close(reason)
    current = start()
    hasAnswered = false
    opening = reopen(reason, watch.begin())
  }

  async function reopen(reason: Error, answered: () => void): Promise<void> {
    try {
      await current.client.call('open', { today: currentDay() })
      hasAnswered = true
    } catch {
      // Whoever asks next is told.
    }
    answered()
    opening = undefined
    onFresh(reason)
  }

  const client: Client<AnalysisApi> = {
    async call(name, params, options) {
      if (opening !== undefined) await opening
      const answer = await current.client.call(name, params, options)
      hasAnswered = true
      return answer
    },
    ping: () => current.client.ping(),
    close: (reason) => current.client.close(reason),
  }

  return {
    client: watchClient(client, watch),
    startAgain: () => replace(new SilenceError('The analysis gave no answer')),
  }
}
