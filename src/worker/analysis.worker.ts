import { createCompanyStore } from '../storage/company-store.ts'
import { createAnalysisHandlers } from './analysis-handlers.ts'
import { announceChange } from './change-channel.ts'
import type { AnalysisApi } from './protocol.ts'
import { serve } from './rpc.ts'

/** A random name. `crypto.randomUUID` is missing on plain http, where an intranet may serve the app. */
function createStamp(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

serve<AnalysisApi>(
  globalThis,
  createAnalysisHandlers({
    store: createCompanyStore(undefined, announceChange),
    announceChange,
    createStamp,
    now: () => Date.now(),
  }),
)

/** A page that is just looked at needs no database; the first file to be kept is too late to fetch it. */
const LOOKED_AT_MS = 1500

setTimeout(() => {
  import('../storage/company-database.ts').catch(() => undefined)
}, LOOKED_AT_MS)
