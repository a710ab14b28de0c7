import { redLetterPairs } from '../domain/company/company.ts'
import { unpackOrderLines } from '../domain/company/packed-order-lines.ts'
import { failed, ok } from '../domain/result.ts'
import type { LoadedTable } from '../ingest/loaded-table.ts'
import { parseSettings } from '../storage/kept-records.ts'
import { storageEstimate } from '../storage/room.ts'
import { BACKUPS } from './backup-names.ts'
import { createHeldCompany, type HeldCompany, type HoldingEnvironment } from './held-company.ts'
import { FIGURES } from './figure-names.ts'
import { createHeldLog, type HeldLog } from './held-log.ts'
import { createLazyHandlers } from './lazy-handlers.ts'
import type { AnalysisApi } from './protocol.ts'
import type { LoadedFile } from './loaded-file.ts'
import type { OpenCompany } from './storage-state.ts'
import type { StagingApi } from './import-protocol.ts'
import { serve, type Handlers } from './rpc.ts'
import { findInexactSum, stagedOverlap, toKeptFiles, withFiles } from './staged-import.ts'

/** What the handlers need of the outside. */
export interface AnalysisEnvironment extends HoldingEnvironment {
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The analysis worker's operations. Each is glue: the work itself is in domain, storage and export. */
export function createAnalysisHandlers(environment: AnalysisEnvironment): Handlers<AnalysisApi> {
  const held = createHeldCompany(environment)
  const log = createHeldLog(environment.store.log, environment.announceChange)
  return {
    ...companyHandlers(held, log),
    ...fileHandlers(held, log, environment),
    ...importHandlers(held, environment),
    ...createLazyHandlers(BACKUPS, async () => {
      const { createBackupHandlers } = await import('./backup-handlers.ts')
      return createBackupHandlers(held, log, environment)
    }),
    ...createLazyHandlers(FIGURES, async () => {
      const { createFigureHandlers } = await import('./figure-handlers.ts')
      return createFigureHandlers(held, log, environment)
    }),
  }
}

type CompanyHandlers = Pick<
  Handlers<AnalysisApi>,
  'open' | 'reopen' | 'keptState' | 'company' | 'directory' | 'settings' | 'saveSettings'
>

function companyHandlers(held: HeldCompany, log: HeldLog): CompanyHandlers {
  return {
    async open({ today }) {
      // Figures are asked for next: their code comes while the lines are read.
      const fetchFigures = (): void => {
        import('./figure-handlers.ts').catch(() => undefined)
      }
      await Promise.all([held.open(today, fetchFigures), log.open()])
      return openCompany(held, log)
    },
    async reopen() {
      await Promise.all([held.reopen(), log.reopen()])
      return openCompany(held, log)
    },
    async keptState() {
      const { usage } = await storageEstimate()
      return { storage: held.storage(), log: log.state(), usage }
    },
    company: () => held.present().company,
    directory: () => held.company().directory,
    settings: () => held.kept().settings,
    async saveSettings({ settings }) {
      // What does not pass here would be set aside at the next start, and with it all other settings.
      if (parseSettings(settings) === undefined) throw new RangeError('These are no settings')
      await held.change((kept) => ({ ...kept, settings }))
      return held.present().company
    },
  }
}

function openCompany(held: HeldCompany, log: HeldLog): OpenCompany {
  return { ...held.present(), logRevision: log.book().revision }
}

type FileHandlers = Pick<
  Handlers<AnalysisApi>,
  | 'files'
  | 'notUsedRows'
  | 'fileLines'
  | 'removeFile'
  | 'dropDuplicates'
  | 'redLetterPairs'
  | 'possibleDuplicates'
  | 'deleteEverything'
>

function fileHandlers(
  held: HeldCompany,
  log: HeldLog,
  { store }: AnalysisEnvironment,
): FileHandlers {
  return {
    files: () => loadedFiles(held),
    notUsedRows: ({ file }) => held.notUsedRows(file),
    async fileLines({ file, selection }) {
      const orders = held.kept().files.find(({ id }) => id === file)?.orders
      if (orders === undefined) return undefined
      const pairs =
        selection === 'pairs' ? redLetterPairs(held.company()).linesOf.get(orders) : undefined
      const { selectLines } = await import('../domain/company/line-selection.ts')
      return selectLines(orders, selection, pairs)
    },
    redLetterPairs({ file }) {
      const orders = held.kept().files.find(({ id }) => id === file)?.orders
      const pairs = orders && redLetterPairs(held.company()).linesOf.get(orders)
      const amounts = Array.from(pairs ?? [], (line) => Math.max(0, orders?.amount[line] ?? 0))
      return { lines: amounts.length, amount: amounts.reduce((sum, amount) => sum + amount, 0) }
    },
    async removeFile({ file }) {
      await held.change((kept) => ({
        ...kept,
        files: kept.files.filter(({ id }) => id !== file),
      }))
      return held.present().company
    },
    async dropDuplicates({ file, drop }) {
      await held.change((kept) => ({
        ...kept,
        files: kept.files.map((entry) =>
          entry.id === file ? { ...entry, dropsDuplicates: drop } : entry,
        ),
      }))
      return held.present().company
    },
    async possibleDuplicates() {
      const { findPossibleDuplicates } = await import('../domain/company/possible-duplicates.ts')
      return findPossibleDuplicates(held.company())
    },
    async deleteEverything() {
      await held.deleteEverything(() => log.clear(() => store.deleteEverything()))
      return held.present().company
    },
  }
}

function loadedFiles(held: HeldCompany): readonly LoadedFile[] {
  const { replaced } = held.company()
  return held.kept().files.map(({ id, report, loadedAt, dropsDuplicates }) => ({
    id,
    report,
    loadedAt,
    dropsDuplicates,
    replaced: replaced.get(id) ?? { lines: 0, amount: 0 },
  }))
}

type ImportHandlers = Pick<
  Handlers<AnalysisApi>,
  'connectImport' | 'rememberedMappings' | 'stagedOverlap' | 'commitStaged' | 'discardStaged'
>

function importHandlers(
  held: HeldCompany,
  { now, createStamp, store }: AnalysisEnvironment,
): ImportHandlers {
  let staged: readonly LoadedTable[] = []
  let disconnect: (() => void) | undefined

  /** One import at a time: whatever an earlier one still sends is not heard. */
  function discard(): void {
    disconnect?.()
    disconnect = undefined
    staged = []
  }

  return {
    connectImport({ port }) {
      discard()
      disconnect = serve<StagingApi>(port, {
        stage({ files }) {
          staged = files.map(({ orders, ...rest }) => ({
            ...rest,
            orders: orders && unpackOrderLines(orders),
          }))
        },
      })
    },
    rememberedMappings: () => held.kept().mappings.toReversed(),
    stagedOverlap: () => stagedOverlap(held.company(), staged),
    async commitStaged({ overlap }, { signal }) {
      // Taken before anything is awaited: a second call finds nothing left, and an import that is begun
      // meanwhile keeps what it stages.
      const taken = staged
      staged = []
      const tooLarge = findInexactSum(held.kept().files, taken, overlap)
      if (tooLarge !== undefined) return failed(tooLarge)
      const { files, notUsed } = toKeptFiles(taken, overlap, {
        loadedAt: now(),
        createId: createStamp,
      })
      await held.change((kept) => withFiles(kept, files), notUsed, signal)
      await store.backups.forgetUndo()
      return ok(held.present().company)
    },
    discardStaged: discard,
  }
}
