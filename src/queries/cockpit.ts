import type { QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { EpochDay } from '../domain/calendar.ts'
import type { AnalysisApi } from '../worker/protocol.ts'
import type { FileOut } from '../worker/file-out.ts'
import type { ImportApi, ImportProgress } from '../worker/import-protocol.ts'
import type { Locale } from '../i18n/messages.ts'
import type { Client } from '../worker/rpc.ts'
import type { ImportStore } from './import-session.ts'

/** A running import worker, connected to the analysis worker. */
export interface ImportConnection {
  readonly client: Client<ImportApi, ImportProgress>
  /** Ends the worker at once, whatever it is doing. One that has ended stays so. */
  readonly end: () => void
}

/** Everything the hooks of this folder work with; made once, in main. */
export interface Cockpit {
  readonly analysis: Client<AnalysisApi>
  readonly queryClient: QueryClient
  readonly imports: ImportStore
  /** Today on this computer's calendar; asked anew each time, for a tab may stay open overnight. */
  readonly currentDay: () => EpochDay
  /** Hands a file to the browser to save. */
  readonly saveFile: (file: FileOut) => void
}

/** The cockpit, and the language that files are written and names are ordered in. */
export const CockpitContext = createContext<
  { readonly cockpit: Cockpit; readonly locale: Locale } | undefined
>(undefined)

/** The cockpit given by the provider. */
export function useCockpit(): Cockpit {
  return useCockpitContext().cockpit
}

/** The language that files are written and names are ordered in. */
export function useLocale(): Locale {
  return useCockpitContext().locale
}

function useCockpitContext(): { readonly cockpit: Cockpit; readonly locale: Locale } {
  const context = use(CockpitContext)
  if (context === undefined) throw new Error('Hooks of queries need a CockpitProvider above them')
  return context
}
