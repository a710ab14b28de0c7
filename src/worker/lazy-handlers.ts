import type { AnalysisApi } from './protocol.ts'
import type { CallContext, Handlers } from './rpc.ts'

type Handler = (params: unknown, context: CallContext<never>) => unknown

/**
 * Handlers whose code is loaded at the first call of any of them. A load that fails fails that call; the
 * next one tries again.
 * @param names - All operations that `load` gives handlers for.
 */
export function createLazyHandlers<Name extends keyof AnalysisApi>(
  names: Readonly<Record<Name, true>>,
  load: () => Promise<Pick<Handlers<AnalysisApi>, Name>>,
): Pick<Handlers<AnalysisApi>, Name> {
  let loaded: Promise<Record<string, Handler>> | undefined

  async function loadOnce(): Promise<Record<string, Handler>> {
    try {
      return (await load()) as unknown as Record<string, Handler>
    } catch (error) {
      loaded = undefined
      throw error
    }
  }

  const handlers = Object.keys(names).map((name): [string, Handler] => [
    name,
    async (params, context) => {
      loaded ??= loadOnce()
      return (await loaded)[name]?.(params, context)
    },
  ])
  return Object.fromEntries(handlers) as unknown as Pick<Handlers<AnalysisApi>, Name>
}
