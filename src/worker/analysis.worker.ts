import { createAnalysisHandlers } from './analysis-handlers.ts'
import type { AnalysisApi } from './protocol.ts'
import { serve } from './rpc.ts'

serve<AnalysisApi>(globalThis as unknown as DedicatedWorkerGlobalScope, createAnalysisHandlers())
