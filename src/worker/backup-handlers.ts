import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import { toCivilDate, type EpochDay } from '../domain/calendar.ts'
import { failed, ok } from '../domain/result.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import type { BackupContent } from '../storage/backup-content.ts'
import type { Backup } from '../storage/backup-file.ts'
import type { KeptCompany } from '../storage/kept-company.ts'
import type { RestoreStore } from '../storage/restore-store.ts'
import type {
  BackupApi,
  BackupPreview,
  LastBackup,
  RestoreMode,
  RestoreOutcome,
} from './backup-protocol.ts'
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

/** Making backups and restoring them. The code that reads and writes them is loaded at the first use. */
export function createBackupHandlers(
  held: HeldCompany,
  log: HeldLog,
  { store: { backups }, now }: BackupEnvironment,
): Handlers<BackupApi> {
  /** The backup that was checked last, and the log that it was shown beside. */
  let checked: (Backup & { readonly seen: readonly LogEntry[] }) | undefined
  /** For a browser that keeps nothing. */
  let lastInMemory: LastBackup | undefined
  const load = () => import('../storage/backup-file.ts')

  /** What is in force, written as a backup; undefined where it is too large to be read back. */
  async function write(withData: boolean): Promise<Blob | undefined> {
    const { writeBackup, readBackup } = await load()
    await Promise.all([held.reopen(), log.reopen()]) // another tab may have changed it just now
    const written = await writeBackup(await contentInForce(held, log, withData), now())
    if (!written.ok) return undefined
    // Whoever has a backup relies on it, so it is read as it will have to be.
    const read = await readBackup(new File([written.value], 'backup'))
    if (!read.ok) throw new Error(`A backup was written that is ${read.error.kind}`)
    return written.value
  }

  /** What a restore will be undone by; undefined where it cannot be held. */
  async function beforeRestore(mode: RestoreMode, backupAt: number, withData: boolean) {
    const blob = await write(withData)
    if (blob === undefined) return undefined
    const before = new Uint8Array(await blob.arrayBuffer())
    const { last } = await backups.facts()
    return { restored: { mode, at: now(), backupAt }, before, last }
  }

  /**
   * Puts a content in force, in one transaction with the log.
   * @param content - undefined: only the log changes.
   */
  async function putInForce(
    content: BackupContent | undefined,
    entriesOf: (present: readonly LogEntry[]) => readonly LogEntry[],
    rest: {
      readonly last: LastBackup | undefined
      readonly undo: Awaited<ReturnType<typeof beforeRestore>>
    },
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
          await log.replace(async (present) => {
            const entries = entriesOf(present)
            const replacesFiles = data !== undefined
            answer = await backups.restore({
              company,
              notUsed,
              replacesFiles,
              entries,
              replaced: present,
              ...rest,
            })
            const isInForce = answer.kept || answer.problem === 'unavailable'
            return isInForce ? { entries, kept: answer.kept } : undefined
          })
          return answer
        },
      }),
    )
  }

  return {
    async backupState() {
      const { last = lastInMemory, undo } = await backups.facts()
      const entries = log.book().entries.length
      return { last, entries, entriesSince: Math.max(0, entries - (last?.entries ?? 0)), undo }
    },

    async makeBackup({ withData, today }) {
      const blob = await write(withData)
      if (blob === undefined) return failed({ kind: 'too-large' })
      const { fileName } = await import('../export/file-name.ts')
      const { companyName } = held.kept().settings
      const last = { at: now(), entries: log.book().entries.length }
      lastInMemory = (await backups.noteBackup(last)) ? undefined : last
      const name = fileName(['customer-cockpit-backup', isoDate(today), companyName], 'zip')
      return ok({ name, blob })
    },

    async checkBackup({ file, name }) {
      checked = undefined
      const { readBackup } = await load()
      const read = await readBackup(new File([file], name))
      if (!read.ok) return read
      checked = { ...read.value, seen: log.book().entries }
      return ok(previewOf(read.value, name, file.size, held, log))
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
        ? await beforeRestore(mode, createdAt, isReplaced && content.data !== undefined)
        : undefined
      if (withUndo && undo === undefined) return { kind: 'no-room', forUndo: true }
      const { last } = await backups.facts()
      const answer = await putInForce(
        isReplaced ? content : undefined,
        (present) =>
          isReplaced
            ? union(content.entries, without(present, seen)) // what was logged since is nobody's to take
            : union(present, content.entries),
        { last: isReplaced ? { at: createdAt, entries: counts.entries } : last, undo },
      )
      if (answer.problem === 'full') return { kind: 'no-room', forUndo: undo !== undefined }
      if (!answer.kept && answer.problem !== 'unavailable') return { kind: 'not-kept' }
      checked = undefined
      const undoable = answer.kept && undo !== undefined
      return { kind: 'done', ...held.present(), storage: answer, undoable }
    },

    async undoRestore() {
      const before = await backups.before()
      if (before === undefined) return held.present().company
      const { readBackup } = await load()
      const read = await readBackup(before.file)
      if (!read.ok) throw new Error(`What was there before the restore is ${read.error.kind}`)
      const { content } = read.value
      const since = await backups.loggedSince()
      await putInForce(
        before.mode === 'replace' ? content : undefined,
        () => union(content.entries, since),
        { last: before.last, undo: undefined },
      )
      return held.present().company
    },
  }
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

/** The entries of both, each once; what is new comes last. */
function union(entries: readonly LogEntry[], more: readonly LogEntry[]): readonly LogEntry[] {
  const entryById = new Map(entries.map((entry) => [entry.id, entry]))
  for (const entry of more) if (!entryById.has(entry.id)) entryById.set(entry.id, entry)
  return [...entryById.values()]
}

function without(entries: readonly LogEntry[], others: readonly LogEntry[]): readonly LogEntry[] {
  const ids = new Set(others.map(({ id }) => id))
  return entries.filter(({ id }) => !ids.has(id))
}

function isoDate(day: EpochDay): string {
  const { year, month, day: date } = toCivilDate(day)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(date)}`
}

function previewOf(
  { manifest, content }: Backup,
  fileName: string,
  bytes: number,
  held: HeldCompany,
  log: HeldLog,
): BackupPreview {
  const { createdAt, companyName, withData, counts } = manifest
  const { settings, files } = held.kept()
  const { entries } = log.book()
  return {
    fileName,
    bytes,
    createdAt,
    companyName,
    withData,
    counts,
    now: {
      companyName: settings.companyName,
      files: files.length,
      lines: files.reduce((sum, { orders }) => sum + (orders?.length ?? 0), 0),
      entries: entries.length,
    },
    missingEntries: without(content.entries, entries).length,
    ownEntries: without(entries, content.entries).length,
    isOtherCompany: isOtherCompany(held.kept(), content),
  }
}

/** By name where both have one, else where their data does not share a single customer. */
function isOtherCompany(here: KeptCompany, { settings, data }: BackupContent): boolean {
  const names = [here.settings.companyName, settings.companyName]
  if (names.every((name) => name !== '')) return names[0] !== names[1]
  const known = customersOf(here.files)
  const theirs = customersOf(data?.files ?? [])
  return known.size > 0 && theirs.size > 0 && ![...theirs].some((text) => known.has(text))
}

/** Ids and names as written: files of one system write them alike. */
function customersOf(files: KeptCompany['files']): Set<string> {
  const customers = new Set<string>()
  for (const { orders, customers: records = [] } of files) {
    for (const column of [orders?.customerId, orders?.customerName]) {
      for (const text of column?.texts ?? []) customers.add(text)
    }
    for (const { id, name } of records) customers.add(id).add(name)
  }
  customers.delete('')
  return customers
}
