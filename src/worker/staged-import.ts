import type { Company } from '../domain/company/company.ts'
import { areSumsExact } from '../domain/company/exact-sums.ts'
import type { SourceOfLines } from '../domain/company/lines-in-force.ts'
import { computeOverlap, type Overlap } from '../domain/company/overlap.ts'
import type { IngestError } from '../ingest/ingest-error.ts'
import type { LoadedTable } from '../ingest/loaded-table.ts'
import type { KeptCompany, KeptFile, NotUsedByFile } from '../storage/kept-company.ts'
import type { OverlapChoice } from './loaded-file.ts'
import { rememberMappings } from './remembered-mappings.ts'

/** What loading the staged files would meet; undefined where no dates overlap. */
export function stagedOverlap(
  company: Company,
  staged: readonly LoadedTable[],
): Overlap | undefined {
  const incoming = staged.flatMap(({ report, orders }) =>
    orders === undefined ? [] : [{ name: report.fileName, orders }],
  )
  return computeOverlap(company, incoming)
}

/** The first staged file with which the company's sums would no longer be exact; undefined: none. */
export function findInexactSum(
  kept: readonly KeptFile[],
  staged: readonly LoadedTable[],
  overlap: OverlapChoice,
): IngestError | undefined {
  const replaces = overlap === 'replace'
  const files: SourceOfLines[] = kept.map((file) => ({
    ...file,
    replaces: file.overlap === 'replace',
  }))
  for (const { report, orders } of staged) {
    files.push({ id: report.fileName, orders, replaces, dropsDuplicates: false })
    if (!areSumsExact(files)) return { kind: 'too-large-sum', fileName: report.fileName }
  }
  return undefined
}

/** Staged files as files in force, and their rows that are not used. */
export function toKeptFiles(
  staged: readonly LoadedTable[],
  overlap: OverlapChoice,
  { loadedAt, createId }: { readonly loadedAt: number; readonly createId: () => string },
): { readonly files: readonly KeptFile[]; readonly notUsed: NotUsedByFile } {
  const entries = staged.map(({ report, orders, customers, notUsed }) => {
    const id = createId()
    const file = { id, report, loadedAt, overlap, dropsDuplicates: false, orders, customers }
    return { file, notUsed }
  })
  return {
    files: entries.map(({ file }) => file),
    notUsed: new Map(entries.map(({ file, notUsed }) => [file.id, notUsed])),
  }
}

/** A company with more files, whose mappings are remembered for the next ones like them. */
export function withFiles(kept: KeptCompany, files: readonly KeptFile[]): KeptCompany {
  const newer = files.map(({ report: { kind, headers, mapping } }) => ({ kind, headers, mapping }))
  return {
    ...kept,
    files: [...kept.files, ...files],
    mappings: rememberMappings(kept.mappings, newer),
  }
}
