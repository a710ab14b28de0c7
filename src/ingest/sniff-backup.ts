/** The first part of a backup's archive: what it says about itself. Its name tells backups from other archives. */
export const BACKUP_MANIFEST = 'customer-cockpit-backup.json'

const ZIP_SIGNATURE = 'PK\u0003\u0004'
/** A part's own header, and a folder in which the parts may have been packed anew. */
const HEAD_BYTES = 400

/**
 * Whether a file is a backup, whole or damaged: an archive that begins with a backup's manifest, or one
 * that still bears a backup's name. Looks at the first bytes alone; a file that cannot be read is none.
 */
export async function isBackupFile(file: File): Promise<boolean> {
  let head: string
  try {
    const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
    head = new TextDecoder('latin1').decode(bytes)
  } catch {
    return false // whoever opens it says why
  }
  if (!head.startsWith(ZIP_SIGNATURE)) return false
  return head.includes(BACKUP_MANIFEST) || file.name.startsWith('customer-cockpit-backup')
}
