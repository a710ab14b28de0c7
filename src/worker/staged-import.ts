import type { Company } from '../domain/company.ts'
import { computeOverlap } from '../domain/overlap.ts'
import type { KeptCompany, KeptFile, NotUsedByFile } from '../storage/kept-company.ts'
import type { OverlapChoice, StagedFile, StagedOverlap } from './protocol.ts'
import { rememberMappings } from './remembered-mappings.ts'

/** What loading the staged files would meet; undefined where no dates overlap. */
export function stagedOverlap(
  company: Company,
  staged: readonly StagedFile[],
): StagedOverlap | undefined {
  const incoming = staged.flatMap(({ report, orders }) =>
    orders === undefined ? [] : [{ name: report.fileName, orders }],
  )
  return computeOverlap(company, incoming)
}

/** Staged files as files in force, and their rows that are not used. */
export function toKeptFiles(
  staged: readonly StagedFile[],
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
