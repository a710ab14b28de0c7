import { createImportHandlers } from './import-handlers.ts'
import type { ImportApi, ImportProgress } from './import-protocol.ts'
import { serve } from './rpc.ts'
import { startUnpacker } from './start-unpack-worker.ts'

serve<ImportApi, ImportProgress>(globalThis, createImportHandlers(startUnpacker))
