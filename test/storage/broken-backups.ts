import { strToU8, unzipSync, zipSync } from 'fflate'
import { sha256 } from '../../src/ingest/sha-256.ts'
import { BACKUP_MANIFEST } from '../../src/ingest/sniff-backup.ts'
import { writeBackup } from '../../src/storage/backup-file.ts'
import { CREATED_AT, sampleContent } from './backup-sample.ts'

/** A backup that must be refused, and what is to be said of it. */
export interface BrokenBackup {
  readonly what: string
  readonly kind: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Else 'backup.zip'. */
  readonly name?: string
}

type Parts = Record<string, Uint8Array>

const CHECKSUM = 'customer-cockpit-backup.sha256'

function hex(bytes: Uint8Array): string {
  return Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function json(bytes: Uint8Array | undefined): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>
}

async function goodBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeBackup(sampleContent(), CREATED_AT)
  if (!written.ok) throw new Error(written.error.kind)
  return new Uint8Array(await written.value.arrayBuffer())
}

/** Changes parts and puts all checksums right again, as somebody would who knows the format. */
export function forge(
  parts: Parts,
  change: (parts: Parts) => void,
  says: (manifest: Record<string, unknown>) => void = () => undefined,
): Uint8Array<ArrayBuffer> {
  const forged = { ...parts }
  change(forged)
  const manifest = json(forged[BACKUP_MANIFEST])
  manifest['parts'] = Object.entries(forged)
    .filter(([name]) => name !== BACKUP_MANIFEST && name !== CHECKSUM)
    .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: hex(bytes) }))
  says(manifest)
  const text = strToU8(`${JSON.stringify(manifest)}\n`)
  return zip({ ...forged, [BACKUP_MANIFEST]: text, [CHECKSUM]: strToU8(hex(text)) })
}

function zip(parts: Parts): Uint8Array<ArrayBuffer> {
  return zipSync(parts)
}

function inText(bytes: Uint8Array | undefined, from: string, to: string): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  if (!text.includes(from)) throw new Error(`No ${from} in ${text}`)
  return strToU8(text.replace(from, to))
}

/** The size that an archive's directory lists for a part, changed: directories can lie. */
function lieAboutSize(bytes: Uint8Array<ArrayBuffer>, name: string, size: number) {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const wanted = strToU8(name)
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const own = copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
    if (own.length === wanted.length && own.every((byte, i) => byte === wanted[i])) {
      view.setUint32(at + 24, size, true)
    }
  }
  return copy
}

/** Backups that are cut off, edited, forged, hostile, or none at all. */
export async function brokenBackups(): Promise<readonly BrokenBackup[]> {
  const good = await goodBytes()
  const parts: Parts = unzipSync(good)
  const settings = parts['settings.jsonl']
  const log = parts['log.jsonl']
  const csv = strToU8('Date,Customer,Amount\n2025-05-01,Firm,12.50\n')
  const edit = (name: string, from: string, to: string) =>
    zip({ ...parts, [name]: inText(parts[name], from, to) })
  const forged = (name: string, bytes: Uint8Array) =>
    forge(parts, (all) => {
      all[name] = bytes
    })
  const float = new Float64Array(4)
  return [
    { what: 'empty', kind: 'empty', bytes: new Uint8Array() },
    { what: 'cut off in the middle', kind: 'cut-off', bytes: good.slice(0, good.length / 2) },
    { what: 'without its last byte', kind: 'cut-off', bytes: good.slice(0, -1) },
    { what: 'an order file of this name', kind: 'other-file', bytes: csv },
    {
      what: 'an archive of other things',
      kind: 'other-file',
      bytes: zip({ 'orders.csv': csv, 'notes/readme.txt': csv }),
    },
    {
      what: 'JSON of something else under the name of the manifest',
      kind: 'other-file',
      bytes: zip({ [BACKUP_MANIFEST]: strToU8('{"name":"manifest","version":3}') }),
    },
    {
      what: 'a manifest that is no JSON',
      kind: 'changed',
      bytes: zip({ ...parts, [BACKUP_MANIFEST]: strToU8('{"format":') }),
    },
    {
      what: 'settings edited by hand',
      kind: 'changed',
      bytes: edit('settings.jsonl', '"firstDay":1', '"firstDay":5'),
    },
    {
      what: 'a company name edited in the manifest',
      kind: 'changed',
      bytes: edit(BACKUP_MANIFEST, 'Company one', 'Company two'),
    },
    {
      what: 'an amount edited in the columns',
      kind: 'changed',
      bytes: zip({
        ...parts,
        'data/0/amount.bin': parts['data/0/amount.bin']!.map((byte, at) => (at === 3 ? 7 : byte)),
      }),
    },
    {
      what: 'a part taken out',
      kind: 'changed',
      bytes: zip(
        Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'log.jsonl')),
      ),
    },
    {
      what: 'counts that do not fit',
      kind: 'wrong-counts',
      bytes: forge(
        parts,
        () => undefined,
        (manifest) => {
          manifest['counts'] = { ...(manifest['counts'] as object), entries: 3 }
        },
      ),
    },
    {
      what: 'of a newer version of the records',
      kind: 'newer',
      bytes: forge(
        parts,
        () => undefined,
        (manifest) => {
          manifest['schemaVersion'] = 99
        },
      ),
    },
    {
      what: 'of a newer format',
      kind: 'newer',
      bytes: forge(
        parts,
        () => undefined,
        (manifest) => {
          manifest['formatVersion'] = 2
        },
      ),
    },
    {
      what: 'settings that do not pass',
      kind: 'bad-record',
      bytes: forged('settings.jsonl', inText(settings, '"firstDay":1', '"firstDay":31')),
    },
    {
      what: 'settings with a name that reaches the prototype',
      kind: 'bad-record',
      bytes: forged(
        'settings.jsonl',
        inText(settings, '"stateByPeriod":{', '"stateByPeriod":{"__proto__":{"polluted":true},'),
      ),
    },
    {
      what: 'an entry that does not pass',
      kind: 'bad-record',
      bytes: forged('log.jsonl', inText(log, '"channel":"call"', '"channel":"<img src=x>"')),
    },
    {
      what: 'an entry on a day that no calendar has',
      kind: 'bad-record',
      bytes: forged('log.jsonl', inText(log, '"day":20400', '"day":1e300')),
    },
    {
      what: 'an entry twice',
      kind: 'bad-record',
      bytes: forged('log.jsonl', inText(log, '"id":"e2"', '"id":"e1"')),
    },
    {
      what: 'records nested a hundred thousand times',
      kind: 'bad-record',
      bytes: forged('log.jsonl', strToU8(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n`)),
    },
    {
      what: 'amounts beyond all sums',
      kind: 'too-large-sum',
      bytes: forged(
        'data/0/amount.bin',
        new Uint8Array(float.fill(Number.MAX_SAFE_INTEGER).buffer.slice(0)),
      ),
    },
    {
      what: 'amounts that are no whole numbers',
      kind: 'bad-record',
      bytes: forged('data/0/amount.bin', new Uint8Array(float.fill(Infinity).buffer.slice(0))),
    },
    {
      what: 'columns of unequal length',
      kind: 'bad-record',
      bytes: forged('data/0/day.bin', new Uint8Array(12)),
    },
    {
      what: 'a text that no line has',
      kind: 'bad-record',
      bytes: forged(
        'data/0/customerName.bin',
        new Uint8Array(Int32Array.from([0, 0, 0, 99]).buffer),
      ),
    },
    {
      what: 'an archive that unpacks to two gigabytes, by its manifest',
      kind: 'too-large',
      bytes: forge(
        parts,
        () => undefined,
        (manifest) => {
          manifest['parts'] = [{ name: 'log.jsonl', bytes: 2_000_000_000, sha256: '' }]
        },
      ),
    },
    {
      what: 'an archive that unpacks to more than its directory says',
      kind: 'changed',
      bytes: lieAboutSize(forged('log.jsonl', new Uint8Array(3_000_000)), 'log.jsonl', 10),
    },
    {
      what: 'a manifest of a gigabyte',
      kind: 'changed',
      bytes: lieAboutSize(good, BACKUP_MANIFEST, 1_000_000_000),
    },
  ]
}
