import * as v from 'valibot'
import type { BackupCounts } from '../worker/backup-protocol.ts'
import { SCHEMA_VERSION } from './schema-version.ts'
import { decodeRecords } from './backup-records.ts'
import { count, moment } from './kept-values.ts'

/** Version of the archive's shape: which parts there are and how each is written. */
const FORMAT_VERSION = 1

const FORMAT = 'customer-cockpit-backup'

/** What a backup says about itself. */
export interface BackupManifest {
  readonly format: typeof FORMAT
  readonly formatVersion: number
  /** Version of the records in it. Those of earlier ones are understood, see `kept-records.ts`. */
  readonly schemaVersion: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly companyName: string
  readonly withData: boolean
  readonly counts: BackupCounts
  /** Every part but this one, with its unpacked size and its SHA-256, hexadecimal. */
  readonly parts: readonly ManifestPart[]
}

/** A part as the manifest lists it. */
export interface ManifestPart {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

const headSchema = v.object({
  format: v.literal(FORMAT),
  formatVersion: count,
  schemaVersion: count,
})

const manifestSchema: v.GenericSchema<unknown, BackupManifest> = v.object({
  ...headSchema.entries,
  createdAt: moment,
  companyName: v.string(),
  withData: v.boolean(),
  counts: v.object({
    files: count,
    lines: count,
    customers: count,
    notUsedRows: count,
    mappings: count,
    entries: count,
  }),
  parts: v.array(v.object({ name: v.string(), bytes: count, sha256: v.string() })),
})

/** A manifest of this version, begun. */
export function createManifest(
  facts: Omit<BackupManifest, 'format' | 'formatVersion' | 'schemaVersion'>,
): BackupManifest {
  return { format: FORMAT, formatVersion: FORMAT_VERSION, schemaVersion: SCHEMA_VERSION, ...facts }
}

/** The manifest as read, or why it cannot be used: of something else, of a newer version, damaged. */
export function parseManifest(
  bytes: Uint8Array<ArrayBuffer>,
): BackupManifest | 'other' | 'newer' | 'damaged' {
  const [record] = decodeRecords(bytes) ?? []
  const head = v.safeParse(headSchema, record)
  if (!head.success) return record === undefined ? 'damaged' : 'other'
  const { formatVersion, schemaVersion } = head.output
  if (formatVersion > FORMAT_VERSION || schemaVersion > SCHEMA_VERSION) return 'newer'
  const manifest = v.safeParse(manifestSchema, record)
  return manifest.success ? manifest.output : 'damaged'
}
