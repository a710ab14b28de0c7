import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBackup, writeBackup } from '../../src/storage/backup-file.ts'
import { CREATED_AT, sampleContent } from './backup-sample.ts'
import { brokenBackups, forge } from './broken-backups.ts'

async function written(content = sampleContent()): Promise<File> {
  const result = await writeBackup(content, CREATED_AT)
  if (!result.ok) throw new Error(result.error.kind)
  return new File([result.value], 'backup.zip')
}

describe('writeBackup', () => {
  it('is read back exactly as it was, with the data and without', async () => {
    for (const content of [sampleContent(), sampleContent({ withData: false })]) {
      const read = await readBackup(await written(content))
      expect(read.ok && read.value.content).toStrictEqual(content)
    }
  })

  it('says what it holds', async () => {
    const read = await readBackup(await written())
    expect(read.ok && read.value.manifest).toMatchObject({
      format: 'customer-cockpit-backup',
      createdAt: CREATED_AT,
      companyName: 'Company one',
      withData: true,
      counts: { files: 2, lines: 4, customers: 2, notUsedRows: 1, mappings: 1, entries: 2 },
    })
  })

  it('has customers of one file share their list of fields, as they did', async () => {
    const read = await readBackup(await written())
    const [one, other] = (read.ok && read.value.content.data?.files[1]?.customers) || []
    expect(one?.fields?.keys).toBe(other?.fields?.keys)
  })
})

describe('readBackup', () => {
  it('reads what the first release wrote', async () => {
    const bytes = readFileSync('test/storage/fixtures/backup-format-1.zip')
    const read = await readBackup(new File([bytes], 'backup-format-1.zip'))
    expect(read.ok && read.value.content).toEqual(sampleContent())
  })

  it('reads a backup that was unpacked and packed again as a folder', async () => {
    const parts = unzipSync(new Uint8Array(await (await written()).arrayBuffer()))
    const folder = Object.entries(parts).map(([name, bytes]) => [`backup/${name}`, bytes] as const)
    const bytes = zipSync(
      Object.fromEntries([...folder, ['__MACOSX/backup/x', strToU8('x')] as const]),
    )
    const read = await readBackup(new File([bytes], 'b.zip'))
    expect(read.ok && read.value.content).toStrictEqual(sampleContent())
  })

  it('reads settings of a version that knew fewer of them', async () => {
    const parts = unzipSync(new Uint8Array(await (await written()).arrayBuffer()))
    const bytes = forge(
      parts,
      (all) => {
        const text = new TextDecoder().decode(all['settings.jsonl'])
        const { causes, contactsPerDay, ...older } = JSON.parse(text) as Record<string, unknown>
        expect([causes, contactsPerDay]).not.toContain(undefined)
        all['settings.jsonl'] = strToU8(`${JSON.stringify(older)}\n`)
      },
      (manifest) => {
        manifest['schemaVersion'] = 1
      },
    )
    const read = await readBackup(new File([bytes], 'b.zip'))
    expect(read.ok && read.value.content.settings).toEqual(sampleContent().settings)
  })

  it('refuses whatever is broken, forged or something else, and says which it is', async () => {
    const broken = await brokenBackups()
    expect(broken.length).toBeGreaterThanOrEqual(20)
    const kinds = new Map<string, string>()
    for (const { what, bytes, name = 'backup.zip' } of broken) {
      const read = await readBackup(new File([bytes], name))
      kinds.set(what, read.ok ? 'read' : read.error.kind)
    }
    expect(Object.fromEntries(kinds)).toEqual(
      Object.fromEntries(broken.map(({ what, kind }) => [what, kind])),
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('says so where the file has gone', async () => {
    const gone = new File(['PK'], 'gone.zip')
    gone.slice = () => {
      throw new DOMException('gone', 'NotReadableError')
    }
    await expect(readBackup(gone)).resolves.toEqual({
      ok: false,
      error: { kind: 'unreadable', fileName: 'gone.zip' },
    })
  })
})
