import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import { failed, ok } from '../domain/result.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { BackupContent } from '../storage/backup-content.ts'
import type { Backup } from '../storage/backup-file.ts'
import type { KeptCompany } from '../storage/kept-company.ts'
import type { Restoration, RestoreStore } from '../storage/restore-store.ts'
import { previewOf, union, without } from './backup-preview.ts'
import type { BackupApi, LastBackup, RestoreMode, RestoreOutcome } from './backup-protocol.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import type { StorageState } from './storage-state.ts'
import type { Handlers } from './rpc.ts'

/** What backups need of the outside. */
interface BackupEnvironment {
  readonly store: { readonly backups: RestoreStore }
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What making and restoring backups work with. */
interface BackupDesk extends BackupEnvironment {
  readonly held: HeldCompany
  readonly log: HeldLog
}

/** Making backups and restoring them. The code that reads and writes them is loaded at the first use. */
export function createBackupHandlers(
  held: HeldCompany,
  log: HeldLog,
  { store, now }: BackupEnvironment,
): Handlers<BackupApi> {
  const desk: BackupDesk = { held, log, store, now }
  return { ...makingHandlers(desk), ...restoringHandlers(desk) }
}

function makingHandlers(desk: BackupDesk): Pick<Handlers<BackupApi>, 'backupState' | 'makeBackup'> {
  const { held, log, now } = desk
  const { backups } = desk.store
  /** For a browser that keeps nothing. */
  let lastInMemory: LastBackup | undefined
  return {
    async backupState() {
      const { last = lastInMemory, undo } = await backups.facts()
      const entries = log.book().entries.length
      return { last, entries, entriesSince: Math.max(0, entries - (last?.entries ?? 0)), undo }
    },

    async makeBackup({ withData, today }) {
      await Promise.all([held.reopen(), log.reopen()]) // another tab may have changed it just now
      const blob = await writeVerified(desk, withData)
      if (blob === undefined) return failed({ kind: 'too-large' })
      const [{ fileName }, { dateText }] = await Promise.all([
        import('../export/file-name.ts'),
        import('../export/plain-text.ts'),
      ])
      const { companyName } = held.kept().settings
      const last = { at: now(), entries: log.book().entries.length }
      lastInMemory = (await backups.noteBackup(last)) ? undefined : last
      const name = fileName(['customer-cockpit-backup', dateText(today), companyName], 'zip')
      return ok({ name, blob })
    },
  }
}

function restoringHandlers(
  desk: BackupDesk,
): Omit<Handlers<BackupApi>, 'backupState' | 'makeBackup'> {
  const { held, log } = desk
  const { backups } = desk.store
  /** The backup that was checked last, and the log that it was shown beside. */
  let checked: (Backup & { readonly seen: readonly LogEntry[] }) | undefined
  return {
    async checkBackup({ file, name }) {
      checked = undefined
      const { readBackup } = await loadBackupFile()
      const read = await readBackup(new File([file], name))
      if (!read.ok) return read
      const { entries } = log.book()
      checked = { ...read.value, seen: entries }
      return ok(previewOf(read.value, name, file.size, held.kept(), entries))
    },

    discardBackup() {
      checked = undefined
    },

    async restoreBackup({ mode, keepsUndo }): Promise<RestoreOutcome> {
      if (checked === undefined) throw new RangeError('No backup has been checked')
      const { manifest, content, seen } = checked
      const { createdAt, counts } = manifest
      const isReplaced = mode === 'replace'
      const withData = isReplaced && content.data !== undefined
      const { answer, undo } = await putInForce(desk, async (kept) => {
        const isEmpty = kept.stamp === '' && log.book().entries.length === 0
        const withUndo = keepsUndo && !isEmpty
        const { last } = await backups.facts()
        return {
          content: isReplaced ? content : undefined,
          brought: content.entries,
          // What was logged since the backup was looked at is nobody's to take.
          besideOf: (present) => (isReplaced ? without(present, seen) : present),
          last: isReplaced ? { at: createdAt, entries: counts.entries } : last,
          undo: withUndo ? await beforeRestore(desk, mode, createdAt, withData) : undefined,
        }
      })
      if (answer.problem === 'full') return { kind: 'no-room', forUndo: undo !== undefined }
      if (!answer.kept && answer.problem !== 'unavailable') return { kind: 'not-kept' }
      checked = undefined
      const undoable = answer.kept && undo !== undefined
      return { kind: 'done', ...held.present(), storage: answer, undoable }
    },

    async undoRestore() {
      const before = await backups.before()
      if (before === undefined) return held.present().company
      const { readBackup } = await loadBackupFile()
      const read = await readBackup(before.file)
      if (!read.ok) throw new Error(`What was there before the restore is ${read.error.kind}`)
      const { content } = read.value
      await putInForce(desk, async () => {
        const brought = await backups.brought()
        return {
          content: before.mode === 'replace' ? content : undefined,
          brought: content.entries,
          besideOf: (present) => without(present, brought),
          last: before.last,
          undo: undefined,
        }
      })
      return held.present().company
    },
  }
}

function loadBackupFile() {
  return import('../storage/backup-file.ts')
}

/** What is in force, written as a backup; undefined where it is too large to be read back. */
async function writeVerified(
  { held, log, now }: BackupDesk,
  withData: boolean,
): Promise<Blob | undefined> {
  const { writeBackup, readBackup } = await loadBackupFile()
  const written = await writeBackup(await contentInForce(held, log, withData), now())
  if (!written.ok) return undefined
  // Whoever has a backup relies on it, so it is read as it will have to be.
  const read = await readBackup(new File([written.value], 'backup'))
  if (!read.ok)
    throw new Error(`A backup was written that cannot be read: ${JSON.stringify(read.error)}`)
  return written.value
}

async function contentInForce(
  held: HeldCompany,
  log: HeldLog,
  withData: boolean,
): Promise<BackupContent> {
  const { settings, mappings, files } = held.kept()
  const entries = union([], log.book().entries)
  if (!withData) return { settings, mappings, entries, data: undefined }
  const notUsed = new Map<string, readonly NotUsedRow[]>()
  for (const { id } of files) notUsed.set(id, await held.notUsedRows(id))
  return { settings, mappings, entries, data: { files, notUsed } }
}

/**
 * What a restore will be undone by; 'too-large' where it cannot be held. Made while no other tab can change
 * the company, so that nothing falls between what it holds and what the restore replaces.
 */
async function beforeRestore(
  desk: BackupDesk,
  mode: RestoreMode,
  backupAt: number,
  withData: boolean,
): Promise<Exclude<Restoration['undo'], undefined> | 'too-large'> {
  await desk.log.reopen()
  const blob = await writeVerified(desk, withData)
  if (blob === undefined) return 'too-large'
  const before = new Uint8Array(await blob.arrayBuffer())
  const { last } = await desk.store.backups.facts()
  return { restored: { mode, at: desk.now(), backupAt }, before, last }
}

/** What is to be put in force. */
interface Incoming extends Pick<Restoration, 'brought' | 'last'> {
  /** undefined: only the log changes. */
  readonly content: BackupContent | undefined
  /** Which of the entries that are here stay. */
  readonly besideOf: (present: readonly LogEntry[]) => readonly LogEntry[]
  readonly undo: Restoration['undo'] | 'too-large'
}

/**
 * Puts a content in force, in one transaction with the log.
 *
 * @param prepare - Called while no other tab can change the company.
 */
async function putInForce(
  { held, log, store: { backups } }: BackupDesk,
  prepare: (kept: KeptCompany) => Promise<Incoming>,
): Promise<{ readonly answer: StorageState; readonly undo: Incoming['undo'] }> {
  let undo: Incoming['undo']
  const answer = await held.restore(async (kept) => {
    const { content, brought, besideOf, last, ...incoming } = await prepare(kept)
    undo = incoming.undo
    const data = content?.data
    return {
      state: {
        settings: content?.settings ?? kept.settings,
        mappings: content?.mappings ?? kept.mappings,
        files: data?.files ?? kept.files,
      },
      rows: data?.notUsed ?? new Map<string, readonly NotUsedRow[]>(),
      async write(company, notUsed) {
        if (incoming.undo === 'too-large') return { kept: false, problem: 'full' }
        const rest = { brought, last, undo: incoming.undo, replacesFiles: data !== undefined }
        let written: StorageState = { kept: false, problem: 'unavailable' }
        await log.replace(async (replaced) => {
          const beside = without(besideOf(replaced), brought)
          written = await backups.restore({ company, notUsed, beside, replaced, ...rest })
          const isInForce = written.kept || written.problem === 'unavailable'
          return isInForce ? { entries: [...brought, ...beside], kept: written.kept } : undefined
        })
        return written
      },
    }
  })
  return { answer, undo }
}
