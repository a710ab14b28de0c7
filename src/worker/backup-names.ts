/** The operations of backups: all at hand once one of them is asked for. */
export const BACKUPS = {
  backupState: true,
  makeBackup: true,
  checkBackup: true,
  restoreBackup: true,
  discardBackup: true,
  undoRestore: true,
} as const
