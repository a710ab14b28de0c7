import type { AnalysisApi } from '../worker/protocol.ts'
import type { Client } from '../worker/rpc.ts'
import type { ImportConnection } from './cockpit.ts'

/** Where imports have their workers from. Each has one of its own, which ends with it. */
export interface ImportWorkers {
  /**
   * Starts the worker of the next import ahead, and warms up its code and that of the reports. Settles when
   * that is done, or given up; a worker that fails at it is left.
   */
  readonly prepare: () => Promise<void>
  /** The worker of an import that begins now: the one started ahead, else a fresh one. */
  readonly take: () => ImportConnection
}

/** A worker that waits for its import. */
interface Waiting {
  readonly connection: ImportConnection
  /** Stops the warming up, of which nothing is left then. */
  readonly controller: AbortController
}

/**
 * Keeps at most one worker ahead.
 *
 * @param open - Starts a worker, and tells if it dies.
 */
export function createImportWorkers(
  open: (onCrash: () => void) => ImportConnection,
  analysis: Client<AnalysisApi>,
): ImportWorkers {
  let waiting: Waiting | undefined

  function start(): Waiting {
    const own: Waiting = { connection: open(() => leave(own)), controller: new AbortController() }
    return own
  }

  /** The next import starts one anew, and tells if that does not work either. */
  function leave(left: Waiting): void {
    if (waiting !== left) return
    waiting = undefined
    left.connection.end()
  }

  return {
    async prepare() {
      if (waiting !== undefined) return
      const own = start()
      waiting = own
      const { signal } = own.controller
      try {
        const files = await own.connection.client.call('warmUp', {}, { signal })
        await analysis.call('warmUp', { files }, { signal })
      } catch {
        leave(own)
      }
    },
    take() {
      const { connection, controller } = waiting ?? start()
      waiting = undefined
      controller.abort()
      return connection
    },
  }
}
