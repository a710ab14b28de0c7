import { useStore } from 'zustand'
import { useCockpit } from './cockpit.ts'
import type { ImportSession } from './import-session.ts'

/** The import session of the page. */
export function useImportSession(): ImportSession {
  return useStore(useCockpit().imports)
}
