import { useCallback } from 'react'
import { isBackupFile } from '../ingest/sniff-backup.ts'
import { useRestore } from '../queries/backup.ts'

/**
 * Tells where files go that were dropped or chosen: a backup to the dialog that restores it, the others to
 * the import.
 */
export function useTakeFiles(
  startImport: (files: readonly File[]) => void,
): (files: readonly File[]) => Promise<void> {
  const { open } = useRestore()
  return useCallback(
    async (files) => {
      const isBackup = await Promise.all(files.map((file) => isBackupFile(file)))
      const backup = files.find((_, at) => isBackup[at])
      const others = files.filter((file) => file !== backup)
      if (backup !== undefined) open(backup)
      if (others.length > 0) startImport(others)
    },
    [open, startImport],
  )
}
