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

const store = createCompanyStore(undefined, announceChange)

serve<AnalysisApi>(
  globalThis,
  createAnalysisHandlers({
    store,
    announceChange,
    createStamp,
    now: () => Date.now(),
  }),
)

/** What is kept is on the page by then; with the first change it would be too late. */
const LOOKED_AT_MS = 2500

setTimeout(() => void store.prepare(), LOOKED_AT_MS)
