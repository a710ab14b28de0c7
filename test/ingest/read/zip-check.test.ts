import { describe, expect, it } from 'vitest'
import { HELD_BYTE_LIMIT, STREAMED_BYTE_LIMIT } from '../../../src/ingest/read/limits.ts'
import { checkZip } from '../../../src/ingest/read/zip-check.ts'
import { fileOf } from './reading.ts'
import { workbookParts, zipOf } from './workbook-parts.ts'

const PARTS = workbookParts('<sheetData/>')
const SHEET = 'xl/worksheets/sheet1.xml'

async function check(bytes: BlobPart, isStreamed = true): Promise<unknown> {
  const result = await checkZip(fileOf('a.xlsx', bytes), isStreamed)
  return result.ok ? result.value.map(({ name }) => name) : result.error
}

describe('checkZip', () => {
  it('passes a workbook within the limits, and lists its parts', async () => {
    expect(await check(zipOf(PARTS))).toEqual(Object.keys(PARTS))
  })

  it('refuses parts that unpack to more than the limit, by the directory alone (M04)', async () => {
    const refused = (bytes: number, isStreamed: boolean): Promise<unknown> =>
      check(zipOf(PARTS, { [SHEET]: bytes }), isStreamed)
    expect(await refused(STREAMED_BYTE_LIMIT + 1, true)).toMatchObject({
      kind: 'too-large',
      limitBytes: STREAMED_BYTE_LIMIT,
    })
    expect(await refused(HELD_BYTE_LIMIT + 1, false)).toMatchObject({
      kind: 'too-large',
      limitBytes: HELD_BYTE_LIMIT,
    })
  })

  it('refuses a part that is packed too tightly to be a sheet (M05)', async () => {
    const spaces = { ...PARTS, 'xl/sharedStrings.xml': `<sst>${' '.repeat(2_000_000)}</sst>` }
    expect(await check(zipOf(spaces))).toMatchObject({ kind: 'too-large' })
  })

  it('refuses a directory that lists parts where there are none', async () => {
    expect(await check(zipOf(PARTS).slice(300))).toMatchObject({ kind: 'damaged' })
  })
})
