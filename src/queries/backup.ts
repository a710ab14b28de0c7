import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { RestoreMode, RestoreOutcome } from '../worker/backup-protocol.ts'
import { useCockpit } from './cockpit.ts'
import { refreshCompany, useCompanyMutation, useRevision } from './company.ts'
import { useLogRevision } from './follow-ups.ts'

/** First part of the key of how old the newest backup is, which can change without a revision. */
const BACKUP_STATE = 'backup-state'

/** When the newest backup was made, what was logged since, and whether a restore can be undone. */
export function useBackupState() {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  return useQuery({
    queryKey: [BACKUP_STATE, revision, logRevision] as const,
    queryFn: ({ signal }) => analysis.call('backupState', {}, { signal }),
    enabled: revision !== undefined,
    placeholderData: (state) => state,
    // Stands in the frame: without it the age is not said, and every screen works on.
    throwOnError: false,
  })
}

/** Makes a backup and hands it to the browser to save; answers its name, or why there is none. */
export function useSaveBackup() {
  const { analysis, currentDay, saveFile } = useCockpit()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (params: { readonly withData: boolean }) => {
      const made = await analysis.call('makeBackup', { ...params, today: currentDay() })
      if (!made.ok) return made.error.kind
      saveFile(made.value)
      return { name: made.value.name }
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [BACKUP_STATE] }),
  })
}

/** Verifies a backup; nothing is changed. Each file is checked once. */
export function useCheckBackup(file: File) {
  const { analysis } = useCockpit()
  return useQuery({
    queryKey: ['check-backup', file.name, file.size, file.lastModified] as const,
    queryFn: () => analysis.call('checkBackup', { file, name: file.name }),
    // What is beside it may have changed by the next time.
    gcTime: 0,
    staleTime: 0,
  })
}

/** Puts the backup that was checked last in force. It has succeeded once the page shows it. */
export function useRestoreBackup() {
  const { analysis } = useCockpit()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (params: { readonly mode: RestoreMode; readonly keepsUndo: boolean }) =>
      analysis.call('restoreBackup', params),
    onSuccess: async (outcome: RestoreOutcome) => {
      if (outcome.kind !== 'done') return
      await refreshCompany(queryClient)
      await queryClient.invalidateQueries({ queryKey: [BACKUP_STATE] })
    },
  })
}

/** Takes the last restore back. */
export function useUndoRestore() {
  const { analysis } = useCockpit()
  return useCompanyMutation<void>(() => analysis.call('undoRestore', {}))
}

interface RestoreState {
  /** The backup that is being looked at; undefined: none. */
  readonly file: File | undefined
  readonly open: (file: File) => void
  readonly close: () => void
}

/** Which file is to be restored: chosen or dropped on any screen, looked at in one dialog. */
export const useRestore = create<RestoreState>()((set) => ({
  file: undefined,
  open: (file) => set({ file }),
  close: () => set({ file: undefined }),
}))
