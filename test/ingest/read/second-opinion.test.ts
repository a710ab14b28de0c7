import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readTextTable } from '../../../src/ingest/read/read-text-table.ts'
import { AS_FOUND, fileOf, opened, rowsOf, UNWATCHED } from './reading.ts'

/** Our cells. */
async function ours(text: string, delimiter: string, pieceBytes?: number): Promise<string[][]> {
  const file = fileOf('orders.csv', text)
  const read = { ...AS_FOUND, delimiter }
  const { table } = opened(await readTextTable(file, read, UNWATCHED, pieceBytes))
  return rowsOf(table)
}

/** Papa Parse's cells; a line without cells is none of its rows with one empty cell. */
function papas(text: string, delimiter: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF+/, ''), { delimiter, header: false })
  if (/[\r\n]$/.test(text)) data.pop()
  return data.map((row) => (row.length === 1 && row[0] === '' ? [] : row))
}

const SAMPLES = join(import.meta.dirname, '../../../public/sample')

/** Cases of the kinds that https://github.com/max-mapper/csv-spectrum names, written anew. */
const SPECTRUM: Readonly<Record<string, string>> = {
  'a comma in quotes': 'first,last,address\nJohn,Doe,"12 Main St, Springfield"\n',
  'empty cells': 'a,b,c\n1,"",""\n2,3,4\n',
  'empty cells, CRLF': 'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
  'quotes escaped by doubling': 'a,b\n1,"ha ""ha"" ha"\n3,4\n',
  'JSON in a cell': 'key,val\n1,"{""type"": ""Point"", ""at"": [102.0, 0.5]}"\n',
  'line ends in quotes': 'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
  'line ends in quotes, CRLF': 'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n7,8,9\r\n',
  'quotes and line ends': 'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
  simple: 'a,b,c\n1,2,3\n',
  'simple, CRLF': 'a,b,c\r\n1,2,3\r\n',
  'UTF-8': 'a,b,c\n1,2,3\n4,5,ʤ\n',
  'no final line end': 'a,b\n1,2',
  'a byte order mark': '\uFEFFa,b\n1,2\n',
  'blank lines': 'a,b\n\n1,2\n\n3,4\n',
  'lone carriage returns': 'a,b\r1,2\r3,4\r',
}

describe('readTextTable beside Papa Parse', () => {
  const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  it.each(samples.filter((name) => name.endsWith('.csv')))(
    'gives the same cells: %s',
    async (name) => {
      const text = readFileSync(join(SAMPLES, name), 'utf8')
      expect(await ours(text, ',')).toEqual(papas(text, ','))
    },
  )

  it.each(Object.entries(SPECTRUM))('gives the same cells: %s', async (_, text) => {
    const expected = papas(text, ',')
    expect(await ours(text, ',')).toEqual(expected)
    expect(await ours(text, ',', 1)).toEqual(expected)
  })

  it('gives the same cells of generated tables, whatever stands in them', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '1', ',', ';', '\t', '"', ' ', '\n', '客', '\u{1F600}'),
      maxLength: 5,
    })
    const rows = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 12,
      }),
    )
    const delimiters = fc.constantFrom(',', ';', '\t', '|')
    await fc.assert(
      fc.asyncProperty(
        rows,
        delimiters,
        fc.integer({ min: 1, max: 99 }),
        async (table, delimiter, pieceBytes) => {
          const text = `${Papa.unparse(table, { delimiter, newline: '\n', quotes: true })}\n`
          // ="…" is read as the text inside, as Excel does; Papa keeps it.
          fc.pre(!text.startsWith('sep='))
          expect(await ours(text, delimiter, pieceBytes)).toEqual(papas(text, delimiter))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('where Papa Parse is wrong', () => {
  it('a quote that is never closed swallows the rows behind it (C09)', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${i},${i === 9 ? '"Fa. Bau' : 'name'},5`)
    const text = `a,b,c\n${rows.join('\n')}\n`
    expect(papas(text, ',').length).toBeLessThan(20)
    expect(await ours(text, ',')).toHaveLength(100)
  })

  it('a header that ends in CRLF over a body that ends in LF is one row (C06)', async () => {
    const text = 'a,b\r\n1,2\n3,4\n'
    expect(papas(text, ',')).not.toContainEqual(['3', '4'])
    expect(await ours(text, ',')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('a blank between delimiter and quote makes the quotes part of the cell (C04)', async () => {
    const text = 'a,b\n1, "x, y"\n'
    expect(papas(text, ',')[1]).toHaveLength(3)
    expect((await ours(text, ','))[1]).toEqual(['1', 'x, y'])
  })

  it('="007" keeps its signs', async () => {
    const text = 'id,name\n="007",a\n'
    expect(papas(text, ',')[1]).toEqual(['="007"', 'a'])
    expect((await ours(text, ','))[1]).toEqual(['007', 'a'])
  })
})
