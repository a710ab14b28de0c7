import { areSumsExact } from '../domain/company/exact-sums.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { createZipWriter } from '../export/zip-file.ts'
import { hashBytes } from '../ingest/content-hash.ts'
import { readZipDirectory, type ZipPart } from '../ingest/read/zip-directory.ts'
import { BACKUP_MANIFEST, isBackupFile } from '../ingest/sniff-backup.ts'
import type { BackupError } from '../worker/backup-protocol.ts'
import {
  countContent,
  decodeContent,
  encodeContent,
  type BackupContent,
  type BackupPart,
} from './backup-content.ts'
import {
  createManifest,
  parseManifest,
  type BackupManifest,
  type ManifestPart,
} from './backup-manifest.ts'
import { encodeRecords } from './backup-records.ts'
import { unpackPart } from './unpack-part.ts'

/** Most that a backup may hold unpacked: about ten million order lines. */
export const BACKUP_BYTE_LIMIT = 1_000_000_000
/** Most of the manifest and of its checksum, which are unpacked before anything is known. */
const MANIFEST_BYTE_LIMIT = 20_000_000

/** The checksum of the manifest, which has those of all other parts. */
const MANIFEST_CHECKSUM = 'customer-cockpit-backup.sha256'

/** A backup that has been read and verified. */
export interface Backup {
  readonly manifest: BackupManifest
  readonly content: BackupContent
}

/**
 * Writes a backup: an archive whose parts `backup-format.md` names.
 *
 * @param createdAt - Milliseconds since 1970.
 * @returns 'too-large' where it could not be read back.
 */
export async function writeBackup(
  content: BackupContent,
  createdAt: number,
): Promise<Result<Blob, { readonly kind: 'too-large' }>> {
  const parts = encodeContent(content)
  const bytes = parts.reduce((sum, part) => sum + part.bytes.length, 0)
  if (bytes > BACKUP_BYTE_LIMIT) return failed({ kind: 'too-large' })
  const listed: ManifestPart[] = []
  for (const part of parts) {
    const sha256 = await hashBytes(part.bytes)
    listed.push({ name: part.name, bytes: part.bytes.length, sha256 })
  }
  const manifest = encodeRecords([
    createManifest({
      createdAt,
      companyName: content.settings.companyName,
      withData: content.data !== undefined,
      counts: countContent(content),
      parts: listed,
    }),
  ])
  const checksum = new TextEncoder().encode(await hashBytes(manifest))
  return ok(
    await pack([
      { name: BACKUP_MANIFEST, bytes: manifest },
      { name: MANIFEST_CHECKSUM, bytes: checksum },
      ...parts,
    ]),
  )
}

/** Quickly: figures take little less room when packed well, and several times as long. */
const PACKING_LEVEL = 1

async function pack(parts: readonly BackupPart[]): Promise<Blob> {
  const zip = createZipWriter(PACKING_LEVEL)
  for (const { name, bytes } of parts) {
    zip.add(name, bytes)
    await breathe()
  }
  return zip.finish('application/zip')
}

/** Other calls are heard between two parts. */
async function breathe(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
}

/**
 * Reads a backup and verifies all of it: that it is one, of a version that is understood, that it is as
 * it was saved (checksums), that every record passes, and that it holds what it says. Sizes are known to
 * be within the limits before anything is unpacked.
 */
export async function readBackup(file: File): Promise<Result<Backup, BackupError>> {
  try {
    return await readArchive(file)
  } catch (cause) {
    // NotReadableError and NotFoundError; anything else is a bug.
    if (cause instanceof DOMException) return failed({ kind: 'unreadable', fileName: file.name })
    throw cause
  }
}

async function readArchive(file: File): Promise<Result<Backup, BackupError>> {
  const fileName = file.name
  if (file.size === 0) return failed({ kind: 'empty', fileName })
  if (file.size > BACKUP_BYTE_LIMIT) return failed(tooLarge(file, file.size))
  const archive = await openArchive(file)
  if (!archive.ok) return archive
  const { list, folder } = archive.value
  const manifest = await readManifest(file, list, folder)
  if (!manifest.ok) return manifest
  const bytes = manifest.value.parts.reduce((sum, part) => sum + part.bytes, 0)
  if (bytes > BACKUP_BYTE_LIMIT) return failed(tooLarge(file, bytes))
  return readContent(file, manifest.value, (name) => list.get(folder + name))
}

function tooLarge({ name: fileName }: File, bytes: number): BackupError {
  return { kind: 'too-large', fileName, bytes, limitBytes: BACKUP_BYTE_LIMIT }
}

interface Archive {
  readonly list: ReadonlyMap<string, ZipPart>
  /** '' or the folder that somebody has packed all parts in: 'backup/'. */
  readonly folder: string
}

async function openArchive(file: File): Promise<Result<Archive, BackupError>> {
  const fileName = file.name
  const looksLikeOne = await isBackupFile(file)
  const directory = await readZipDirectory(file)
  if (!directory.ok) return failed({ kind: 'unreadable', fileName })
  if (directory.value === undefined) {
    return failed({ kind: looksLikeOne ? 'cut-off' : 'other-file', fileName })
  }
  const list = new Map(directory.value.map((part) => [part.name, part]))
  const path = [...list.keys()].find(
    (name) => name === BACKUP_MANIFEST || name.endsWith(`/${BACKUP_MANIFEST}`),
  )
  if (path === undefined) return failed({ kind: 'other-file', fileName })
  return ok({ list, folder: path.slice(0, -BACKUP_MANIFEST.length) })
}

async function readManifest(
  file: File,
  list: Archive['list'],
  folder: string,
): Promise<Result<BackupManifest, BackupError>> {
  const fileName = file.name
  const changed: BackupError = { kind: 'changed', fileName, part: BACKUP_MANIFEST }
  const [bytes, checksum] = await Promise.all(
    [BACKUP_MANIFEST, MANIFEST_CHECKSUM].map(async (name) => {
      const part = list.get(folder + name)
      if (part === undefined || part.unpacked > MANIFEST_BYTE_LIMIT) return undefined
      return unpackPart(file, part)
    }),
  )
  if (bytes === undefined) return failed(changed)
  const manifest = parseManifest(bytes)
  if (manifest === 'other') return failed({ kind: 'other-file', fileName })
  if (manifest === 'newer') return failed({ kind: 'newer', fileName })
  const isWhole =
    checksum !== undefined && new TextDecoder().decode(checksum) === (await hashBytes(bytes))
  return manifest === 'damaged' || !isWhole ? failed(changed) : ok(manifest)
}

/** Unpacks, checks and decodes one part at a time, so that no more than one is held twice. */
async function readContent(
  file: File,
  manifest: BackupManifest,
  find: (name: string) => ZipPart | undefined,
): Promise<Result<Backup, BackupError>> {
  const fileName = file.name
  const listed = new Map(manifest.parts.map((part) => [part.name, part]))
  let changed: string | undefined

  async function read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const expected = listed.get(name)
    const part = find(name)
    const isSame = expected !== undefined && part?.unpacked === expected.bytes
    const bytes = isSame ? await unpackPart(file, part) : undefined
    if (bytes !== undefined && (await hashBytes(bytes)) === expected?.sha256) return bytes
    changed ??= name
    return undefined
  }

  const content = await decodeContent(manifest.withData, read)
  if (changed !== undefined) return failed({ kind: 'changed', fileName, part: changed })
  if (typeof content === 'string') return failed({ kind: 'bad-record', fileName, part: content })
  const counts = JSON.stringify(countContent(content))
  if (counts !== JSON.stringify(manifest.counts)) return failed({ kind: 'wrong-counts', fileName })
  const files = (content.data?.files ?? []).map((source) => ({
    ...source,
    replaces: source.overlap === 'replace',
  }))
  if (!areSumsExact(files)) return failed({ kind: 'too-large-sum', fileName })
  return ok({ manifest, content })
}
