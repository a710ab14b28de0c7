import type { LogEntry } from '../domain/follow-up/log-entry.ts'
import type { BackupContent } from '../storage/backup-content.ts'
import type { Backup } from '../storage/backup-file.ts'
import type { KeptCompany } from '../storage/kept-company.ts'
import type { BackupPreview } from './backup-protocol.ts'

/** What a verified backup holds, beside what is here: the company in force and the log. */
export function previewOf(
  { manifest, content }: Backup,
  fileName: string,
  bytes: number,
  here: KeptCompany,
  entries: readonly LogEntry[],
): BackupPreview {
  const { createdAt, companyName, withData, counts } = manifest
  const { settings, files } = here
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
    isOtherCompany: isOtherCompany(here, content),
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

/** The entries that are not among others. */
export function without(
  entries: readonly LogEntry[],
  others: readonly LogEntry[],
): readonly LogEntry[] {
  const ids = new Set(others.map(({ id }) => id))
  return entries.filter(({ id }) => !ids.has(id))
}

/** The entries of both, each once; what is new comes last. */
export function union(
  entries: readonly LogEntry[],
  more: readonly LogEntry[],
): readonly LogEntry[] {
  const entryById = new Map(entries.map((entry) => [entry.id, entry]))
  for (const entry of more) if (!entryById.has(entry.id)) entryById.set(entry.id, entry)
  return [...entryById.values()]
}
