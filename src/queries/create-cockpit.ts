import type { Client } from '../worker/rpc.ts'
import type { AnalysisApi } from '../worker/protocol.ts'
import type { Cockpit, ImportConnection } from './cockpit.ts'
import { refreshCompany } from './company.ts'
import { createImportStore } from './import-machine.ts'
import { createQueryClient } from './query-client.ts'

/** Joins a connected analysis worker, a cache of reports and an import session. */
export function createCockpit({
  analysis,
  currentDay,
  startImport,
  prepareImport,
  saveFile,
}: Pick<Cockpit, 'currentDay' | 'saveFile'> & {
  readonly analysis: Client<AnalysisApi>
  readonly startImport: () => ImportConnection
  readonly prepareImport: () => Promise<void>
}): Cockpit {
  const queryClient = createQueryClient()
  const imports = createImportStore({
    analysis,
    startImport,
    prepareImport,
    currentDay,
    onChange: () => refreshCompany(queryClient),
  })
  return { analysis, queryClient, imports, currentDay, saveFile }
}
