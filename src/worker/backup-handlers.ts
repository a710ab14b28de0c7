import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import { failed, ok } from '../domain/result.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { BackupContent } from '../storage/backup-content.ts'
import type { Backup } from '../storage/backup-file.ts'
import type { RestoreStore } from '../storage/restore-store.ts'
import { previewOf, union, without } from './backup-preview.ts'
import type { BackupApi, LastBackup, RestoreMode, RestoreOutcome } from './backup-protocol.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import type { StorageState } from './protocol.ts'
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
      const isEmpty = held.kept().stamp === '' && log.book().entries.length === 0
      const withUndo = keepsUndo && !isEmpty
      const undo = withUndo
        ? await beforeRestore(desk, mode, createdAt, isReplaced && content.data !== undefined)
        : undefined
      if (withUndo && undo === undefined) return { kind: 'no-room', forUndo: true }
      const { last } = await backups.facts()
      const answer = await putInForce(desk, isReplaced ? content : undefined, {
        entriesOf: (present) =>
          isReplaced
            ? union(content.entries, without(present, seen)) // what was logged since is nobody's to take
            : union(present, content.entries),
        last: isReplaced ? { at: createdAt, entries: counts.entries } : last,
        undo,
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
      const since = await backups.loggedSince()
      await putInForce(desk, before.mode === 'replace' ? content : undefined, {
        entriesOf: () => union(content.entries, since),
        last: before.last,
        undo: undefined,
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
  await Promise.all([held.reopen(), log.reopen()]) // another tab may have changed it just now
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

/** What a restore will be undone by; undefined where it cannot be held. */
async function beforeRestore(
  desk: BackupDesk,
  mode: RestoreMode,
  backupAt: number,
  withData: boolean,
) {
  const blob = await writeVerified(desk, withData)
  if (blob === undefined) return undefined
  const before = new Uint8Array(await blob.arrayBuffer())
  const { last } = await desk.store.backups.facts()
  return { restored: { mode, at: desk.now(), backupAt }, before, last }
}

/** What a restore brings beside the content. */
interface RestoredLog {
  readonly entriesOf: (present: readonly LogEntry[]) => readonly LogEntry[]
  readonly last: LastBackup | undefined
  readonly undo: Awaited<ReturnType<typeof beforeRestore>>
}

/**
 * Puts a content in force, in one transaction with the log.
 *
 * @param content - undefined: only the log changes.
 */
async function putInForce(
  { held, log, store: { backups } }: BackupDesk,
  content: BackupContent | undefined,
  { entriesOf, last, undo }: RestoredLog,
): Promise<StorageState> {
  const data = content?.data
  return held.restore((kept) =>
    Promise.resolve({
      state: {
        settings: content?.settings ?? kept.settings,
        mappings: content?.mappings ?? kept.mappings,
        files: data?.files ?? kept.files,
      },
      rows: data?.notUsed ?? new Map<string, readonly NotUsedRow[]>(),
      async write(company, notUsed) {
        let answer: StorageState = { kept: false, problem: 'unavailable' }
        await log.replace(async (replaced) => {
          const entries = entriesOf(replaced)
          const replacesFiles = data !== undefined
          const rest = { entries, replaced, last, undo }
          answer = await backups.restore({ company, notUsed, replacesFiles, ...rest })
          const isInForce = answer.kept || answer.problem === 'unavailable'
          return isInForce ? { entries, kept: answer.kept } : undefined
        })
        return answer
      },
    }),
  )
}
