import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/ingest/read/read-workbook.ts'
import { AS_FOUND, fileOf, opened, rowsOf, UNWATCHED } from './reading.ts'
import { workbookParts, zipOf } from './workbook-parts.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const ONE_ROW = '<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData>'

function read(bytes: BlobPart): ReturnType<typeof readWorkbook> {
  return readWorkbook(fileOf('orders.xlsx', bytes), 'xlsx', AS_FOUND, UNWATCHED)
}

async function refusal(bytes: BlobPart): Promise<unknown> {
  const result = await read(bytes)
  return result.ok ? undefined : result.error
}

/** How much memory a reading takes on top, at its end. */
async function growthOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed
  await work()
  return process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before
}

const MB = 1_000_000

describe('a hostile workbook', () => {
  it.each([2_000, 1_000, 400])(
    'that unpacks to %i MB is refused by its directory alone (M04, M05)',
    async (size) => {
      for (const part of [SHEET, 'xl/sharedStrings.xml']) {
        const parts = { ...workbookParts(ONE_ROW), 'xl/sharedStrings.xml': '<sst/>' }
        const bomb = zipOf(parts, { [part]: size * MB })
        expect(await refusal(bomb)).toMatchObject({ kind: 'too-large', fileName: 'orders.xlsx' })
      }
    },
  )

  it('whose directory hides how much it unpacks to is refused as soon as it shows (M04)', async () => {
    const xml = Buffer.alloc(60 * MB, ' ')
    const bomb = zipOf({ ...workbookParts(''), [SHEET]: xml }, { [SHEET]: 1_000 })
    const growth = await growthOf(async () => {
      expect(await refusal(bomb)).toMatchObject({ kind: 'damaged', detail: SHEET })
    })
    expect(growth).toBeLessThan(30 * MB)
  })

  it('of binary parts whose directory hides what it unpacks to is not unpacked by the library (M04)', async () => {
    const bin = 'xl/worksheets/sheet1.bin'
    const bomb = zipOf({ 'xl/workbook.bin': 'x', [bin]: Buffer.alloc(60 * MB) }, { [bin]: 1_000 })
    const growth = await growthOf(async () => {
      const file = fileOf('orders.xlsb', bomb)
      const result = await readWorkbook(file, 'xlsb', AS_FOUND, UNWATCHED)
      expect(result).toMatchObject({ ok: false, error: { kind: 'damaged', detail: bin } })
    })
    expect(growth).toBeLessThan(30 * MB)
  })

  it('with a text that never ends is refused, not held (M08)', async () => {
    const endless = `<worksheet><sheetData><row><c t="str"><v>${randomBytes(3 * MB).toString('hex')}`
    expect(await refusal(zipOf({ ...workbookParts(''), [SHEET]: endless }))).toMatchObject({
      kind: 'damaged',
    })
  })

  it('that claims to be as large as a sheet can be is as large as it is (X02)', async () => {
    const bytes = zipOf(workbookParts(`<dimension ref="A1:XFD1048576"/>${ONE_ROW}`))
    expect(rowsOf(opened(await read(bytes)).table)).toEqual([['a']])
  })

  it('with a million formatted rows costs what its values cost (X04)', async () => {
    const blanks = Array.from(
      { length: 1_000_000 },
      (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" s="1"/></row>`,
    )
    const sheet = ONE_ROW.replace('</sheetData>', `${blanks.join('')}</sheetData>`)
    const { table } = opened(await read(zipOf(workbookParts(sheet))))
    expect(rowsOf(table)).toEqual([['a']])
  })

  it('with merges over the whole sheet and thousands of small ones is read (X05)', async () => {
    const merges = Array.from(
      { length: 20_000 },
      (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`,
    )
    const sheet = `${ONE_ROW}<mergeCells><mergeCell ref="A1:XFD1048576"/>${merges.join('')}</mergeCells>`
    expect(rowsOf(opened(await read(zipOf(workbookParts(sheet)))).table)).toEqual([['a']])
  })

  it.each(['xl/workbook.xml', 'xl/styles.xml', SHEET, '_rels/.rels'])(
    'with a document type in %s is refused, and no entity expanded (M06)',
    async (part) => {
      const parts = workbookParts(ONE_ROW)
      const bomb = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
      const text = parts[part]!.replace('?>', `?>${bomb}`)
      expect(await refusal(zipOf({ ...parts, [part]: text }))).toMatchObject({ kind: 'damaged' })
    },
  )

  it('with names of prototypes leaves them as they are (M07)', async () => {
    const parts = workbookParts(ONE_ROW.replace('>a<', '>__proto__<'))
    const named = parts['xl/workbook.xml']!.replace('Orders', 'constructor')
    const { table, sheets } = opened(await read(zipOf({ ...parts, 'xl/workbook.xml': named })))
    expect(sheets.map(({ name }) => name)).toEqual(['constructor'])
    expect(rowsOf(table)).toEqual([['__proto__']])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
