import type { OpenCompany } from '../worker/storage-state.ts'
import type { Cockpit } from './cockpit.ts'
import { COMPANY_KEY } from './company.ts'
import { lookForInterrupted, noteImports } from './import-marker.ts'
import { isTurnTaken } from './import-turn.ts'
import { createKeptWatch } from './kept-marker.ts'
import { learnPersistence } from './persistence.ts'

/**
 * Follows, for as long as the page stands, what could be missed at the next visit: data that was here,
 * an import that is under way, the browser's word that it keeps the data.
 */
export function watchKeeping({ analysis, queryClient, imports }: Cockpit, now: () => number): void {
  const watch = createKeptWatch(now)
  let isLookedFor = false
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey !== COMPANY_KEY) return
    const open = query.state.data as OpenCompany | undefined
    if (open === undefined || query.state.status !== 'success') return
    watch(open)
    if (isLookedFor) return
    isLookedFor = true
    look().catch(() => undefined) // a sentence less at the start; the data is not concerned
  })
  noteImports(imports, now)
  learnPersistence().catch(() => undefined)

  async function look(): Promise<void> {
    const isRunning = await isTurnTaken()
    lookForInterrupted(await analysis.call('files', {}), isRunning)
  }
}
