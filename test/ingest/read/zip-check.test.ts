import { describe, expect, it } from 'vitest'
import { UNPACKED_BYTE_LIMIT, WORKBOOK_BYTE_LIMIT } from '../../../src/ingest/read/limits.ts'
import { checkZippedWorkbook } from '../../../src/ingest/read/zip-check.ts'
import { fileOf, UNWATCHED } from './reading.ts'
import { workbookParts, zipOf } from './workbook-parts.ts'

const PARTS = workbookParts('<sheetData/>')
const SHEET = 'xl/worksheets/sheet1.xml'

async function check(bytes: BlobPart, size?: number): Promise<unknown> {
  const file = fileOf('a.xlsx', bytes)
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size })
  const result = await checkZippedWorkbook(file, UNWATCHED)
  return result.ok ? result.value.map(({ name }) => name) : result.error
}

describe('checkZippedWorkbook', () => {
  it('passes a workbook whose parts are complete', async () => {
    expect(await check(zipOf(PARTS))).toEqual(Object.keys(PARTS))
  })

  it('refuses a file beyond the limit before reading it (F08)', async () => {
    const bytes = WORKBOOK_BYTE_LIMIT + 1
    expect(await check(zipOf(PARTS), bytes)).toMatchObject({ kind: 'too-large', bytes })
  })

  it('refuses parts that unpack to more than the limit, by the directory alone (M04)', async () => {
    const bomb = zipOf(PARTS, { [SHEET]: 2_000_000_000 })
    const refused = await check(bomb)
    expect(refused).toMatchObject({ kind: 'too-large', limitBytes: UNPACKED_BYTE_LIMIT })
  })

  it('refuses a part that is packed too tightly to be a sheet (M05)', async () => {
    const spaces = { ...PARTS, 'xl/sharedStrings.xml': `<sst>${' '.repeat(2_000_000)}</sst>` }
    expect(await check(zipOf(spaces))).toMatchObject({ kind: 'too-large' })
  })

  it('refuses a part that unpacks to another size than the directory says', async () => {
    expect(await check(zipOf(PARTS, { [SHEET]: 10 }))).toMatchObject({
      kind: 'damaged',
      detail: SHEET,
    })
    const longer = zipOf(PARTS, { [SHEET]: PARTS[SHEET]!.length + 1 })
    expect(await check(longer)).toMatchObject({ kind: 'damaged', detail: SHEET })
  })

  it('refuses bytes that cannot be unpacked', async () => {
    const bytes = zipOf(PARTS)
    const at = Buffer.from(bytes).indexOf(SHEET) + SHEET.length
    bytes.fill(0xff, at, at + 20)
    expect(await check(bytes)).toMatchObject({ kind: 'damaged', detail: SHEET })
  })

  it('refuses sheets and shared strings whose closing tag is missing (F07)', async () => {
    const cut = { ...PARTS, [SHEET]: PARTS[SHEET]!.replace('</worksheet>', '') }
    expect(await check(zipOf(cut))).toMatchObject({ kind: 'damaged', detail: SHEET })
    const strings = 'xl/sharedStrings.xml'
    expect(await check(zipOf({ ...PARTS, [strings]: '<sst><si><t>a' }))).toMatchObject({
      detail: strings,
    })
    expect(await check(zipOf({ ...PARTS, [strings]: '<x:sst count="0"/>' }))).toContain(strings)
  })

  it('refuses a directory that lists parts where there are none', async () => {
    const bytes = zipOf(PARTS)
    const cut = bytes.slice(300)
    expect(await check(cut)).toMatchObject({ kind: 'damaged' })
  })
})
