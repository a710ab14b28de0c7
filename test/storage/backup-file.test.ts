import { describe, expect, it } from 'vitest'
import { readBackup, writeBackup } from '../../src/storage/backup-file.ts'
import { CREATED_AT, sampleContent } from './backup-sample.ts'

async function written(content = sampleContent()): Promise<File> {
  const result = await writeBackup(content, CREATED_AT)
  if (!result.ok) throw new Error(result.error.kind)
  return new File([result.value], 'backup.zip')
}

describe('writeBackup', () => {
  it('is read back exactly as it was', async () => {
    const content = sampleContent()
    const read = await readBackup(await written(content))
    expect(read).toMatchObject({ ok: true })
    expect(read.ok && read.value.content).toStrictEqual(content)
  })
})
