import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadOptions } from '../../../src/ingest/mapping.ts'
import { COLUMN_LIMIT, TEXT_BYTE_LIMIT, TEXT_ROW_LIMIT } from '../../../src/ingest/read/limits.ts'
import type { OpenedTable } from '../../../src/ingest/read/opened-table.ts'
import { hashContent } from '../../../src/ingest/content-hash.ts'
import { readTextTable } from '../../../src/ingest/read/read-text-table.ts'
import { encoderOf, utf16 } from './encoder.ts'
import { AS_FOUND, fileOf, opened, rowsOf, UNWATCHED } from './reading.ts'

async function read(
  content: BlobPart,
  options: Partial<ReadOptions> = {},
  pieceBytes?: number,
): Promise<OpenedTable> {
  const file = fileOf('orders.csv', content)
  return opened(await readTextTable(file, { ...AS_FOUND, ...options }, UNWATCHED, pieceBytes))
}

const ORDERS = `Date,Customer,Amount
2025-03-04,ACME,10.50
2025-03-05,"Müller, Hans",7
2025-03-06,ACME,3
`

describe('readTextTable', () => {
  it('reads all rows, header included, with the distinct values of each column', async () => {
    const { table, read: used } = await read(ORDERS)
    expect(rowsOf(table)).toEqual([
      ['Date', 'Customer', 'Amount'],
      ['2025-03-04', 'ACME', '10.50'],
      ['2025-03-05', 'Müller, Hans', '7'],
      ['2025-03-06', 'ACME', '3'],
    ])
    expect(table.columns[1]?.texts).toEqual(['', 'Customer', 'ACME', 'Müller, Hans'])
    expect([...table.row]).toEqual([1, 2, 3, 4])
    expect(used).toEqual({ ...AS_FOUND, encoding: 'utf-8', delimiter: ',' })
  })

  it('takes byte order marks, however many, as no part of the first header (E01)', async () => {
    const { table } = await read(`\uFEFF\uFEFF${ORDERS}`, {}, 1)
    expect(table.columns[0]?.texts[1]).toBe('Date')
    const inside = await read('a,b\n\uFEFF1,2\n', {}, 1)
    expect(rowsOf(inside.table)[1]?.[0]).toBe('\uFEFF1')
  })

  it('reads UTF-16 with tabs, as "Unicode text" is saved (E02)', async () => {
    const text = `\uFEFF${ORDERS.replaceAll(',', '\t')}`
    const { table, read: used } = await read(utf16(text, true), {}, 7)
    expect(rowsOf(table)[1]).toEqual(['2025-03-04', 'ACME', '10.50'])
    expect(used).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' })
  })

  it('honours and keeps a line that names the delimiter (C02)', async () => {
    const { table, facts, read: used } = await read('sep=;\r\nName;Amount\r\nACME;1,50\r\n')
    expect(rowsOf(table)).toEqual([['sep=;'], ['Name', 'Amount'], ['ACME', '1,50']])
    expect(facts).toEqual([{ kind: 'separator-line', row: 1 }])
    expect(used.delimiter).toBe(';')
  })

  it('knows lines of old Macs, whatever stands inside quotes (C07)', async () => {
    const { table } = await read('a,b\r"x\ny\nz\n",1\r')
    expect(rowsOf(table)).toEqual([
      ['a', 'b'],
      ['x\ny\nz\n', '1'],
    ])
    expect([...table.row]).toEqual([1, 2])
  })

  it('lets the user overrule encoding and delimiter', async () => {
    const bytes = encoderOf('gb18030')('客户;金额\n王;1\n')
    const { table, encodingCertainty } = await read(bytes, { encoding: 'big5', delimiter: ',' })
    expect(table.columns).toHaveLength(1)
    expect(rowsOf(table)[0]?.[0]).not.toContain('客户')
    expect(encodingCertainty).toBe('sure')
  })

  it('keeps rows of another width as they are, and blank lines as rows (C11, C12, C13)', async () => {
    const { table } = await read('a,b,c\n1,2,3\n\n4,5\n6,7,8,9\n,,\n1,2,3\n\n')
    expect([...table.width]).toEqual([3, 3, 0, 2, 4, 3, 3, 0])
    expect([...table.row]).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('keeps preamble and footer lines as rows (C14)', async () => {
    const body = ORDERS.trimEnd().split('\n').slice(1).join('\n')
    const { table } = await read(
      `ACME Ltd\nSales report\n\nDate,Customer,Amount\n${body}\nTotal: 20.50\n`,
    )
    expect([...table.width]).toEqual([1, 1, 0, 3, 3, 3, 3, 1])
    expect(table.broken).toEqual([])
  })

  it('reads ="007" as the text 007, as Excel does: shops and ERPs keep ids whole so', async () => {
    const { table } = await read('id,name\n="007",a\n"=""008""",b\n="x,=1\n')
    expect(rowsOf(table).slice(1)).toEqual([
      ['007', 'a'],
      ['008', 'b'],
      ['="x', '=1'],
    ])
  })

  it('cuts no character of Chinese or Japanese in two where a delimiter or quote is a byte of it', async () => {
    // Second bytes: those of 倈 and ソ are '|' and the backslash.
    const big5 = await read(encoderOf('gb18030')('客户|金额\n倈倈|1\n宏泰|2\n'), {
      encoding: 'gb18030',
      delimiter: '|',
    })
    expect(rowsOf(big5.table)).toEqual([
      ['客户', '金额'],
      ['倈倈', '1'],
      ['宏泰', '2'],
    ])
    const japanese = await read(encoderOf('shift_jis')('名,額\n"ソ",1\n"表",2\n'), {
      encoding: 'shift_jis',
    })
    expect(rowsOf(japanese.table).slice(1)).toEqual([
      ['ソ', '1'],
      ['表', '2'],
    ])
  })

  it('reads a file once more if its end tells another encoding than its beginning', async () => {
    const plain = Array.from({ length: 7_000 }, (_, i) => `2025-01-01,Customer ${i},1\n`).join('')
    const foreign = encoderOf('gb18030')('2025-01-02,上海宏达贸易有限公司,2\n'.repeat(40))
    const blob = new Blob(['date,name,amount\n', plain, foreign])
    const { table, read: used } = await read(await blob.arrayBuffer())
    expect(used.encoding).toBe('gb18030')
    expect(rowsOf(table).at(-1)).toEqual(['2025-01-02', '上海宏达贸易有限公司', '2'])
  })

  it('lists broken rows with their line, and reads the rest (C08)', async () => {
    const { table } = await read('a,b,c\n1,"5" screen",3\n4,5,6\n7,8,9\n')
    expect(table.broken).toEqual([{ row: 2, text: '1,"5" screen",3', reason: 'quote' }])
    expect([...table.row]).toEqual([1, 3, 4])
  })

  it('says that the last line stops in the middle (F07)', async () => {
    const { table, facts } = await read(`${ORDERS}2025-03-07,AC`)
    expect(table.broken).toEqual([{ row: 5, text: '2025-03-07,AC', reason: 'cut-off' }])
    expect(facts).toEqual([{ kind: 'cut-off', row: 5 }])
    expect(table.length).toBe(4)
  })

  it('breaks the lines that cannot be decoded, not the file (E10)', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `2025-01-01,客户${i},1\n`).join('')
    const foreign = encoderOf('windows-1252')('2025-01-02,Müller,2\n')
    const blob = new Blob(['date,name,amount\n', rows, foreign, '2025-01-03,王,3\n'])
    const { table, read: used, facts } = await read(await blob.arrayBuffer(), {}, 64)
    expect(used.encoding).toBe('utf-8')
    expect(table.broken).toEqual([
      { row: 52, text: '2025-01-02,M\uFFFDller,2', reason: 'encoding' },
    ])
    expect(rowsOf(table).at(-1)).toEqual(['2025-01-03', '王', '3'])
    expect(table.row.at(-1)).toBe(53)
    expect(facts).toEqual([])
  })

  it('shows all rows in a wrong encoding rather than breaking them', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `2025-01-01,客户名称${i},1\n`).join('')
    const bytes = encoderOf('gb18030')(rows)
    const { table, facts, encodingCertainty } = await read(bytes, { encoding: 'utf-8' })
    expect(table.length).toBe(50)
    expect(facts).toEqual([{ kind: 'undecodable', rows: 50 }])
    expect(encodingCertainty).toBe('doubtful')
    const few = await read(encoderOf('gb18030')('客户,1\n名称,2\n'), { encoding: 'utf-8' })
    expect(few.table.length).toBe(2)
  })

  it('ignores the end-of-file sign of DOS', async () => {
    const { table, facts } = await read('a,b\r\n1,2\r\n\u001A\u001A', {}, 3)
    expect(rowsOf(table).slice(1)).toEqual([['1', '2']])
    expect([...table.broken, ...facts]).toEqual([])
  })

  it('gives a file of line ends only as blank rows, and one of a mark only as none (F01)', async () => {
    expect([...(await read('\n\n')).table.width]).toEqual([0, 0])
    expect((await read('\uFEFF')).table.length).toBe(0)
  })

  it('refuses more bytes than the limit before reading any (F08)', async () => {
    const file = fileOf('orders.csv', ORDERS)
    Object.defineProperty(file, 'size', { value: TEXT_BYTE_LIMIT + 1 })
    file.slice = () => {
      throw new Error('was read')
    }
    expect(await readTextTable(file, AS_FOUND, UNWATCHED)).toEqual({
      ok: false,
      error: {
        kind: 'too-large',
        fileName: 'orders.csv',
        bytes: TEXT_BYTE_LIMIT + 1,
        limitBytes: TEXT_BYTE_LIMIT,
      },
    })
  })

  it(
    'refuses more rows than the limit, with their number (F08)',
    { timeout: 120_000 },
    async () => {
      const file = fileOf('orders.csv', 'a,b\n'.repeat(6_100_000))
      const result = await readTextTable(file, AS_FOUND, UNWATCHED)
      expect(result).toMatchObject({
        ok: false,
        error: { kind: 'too-many-rows', rows: 6_100_000, limitRows: TEXT_ROW_LIMIT },
      })
    },
  )

  it('refuses more columns than the limit (M08)', async () => {
    const line = `${Array.from({ length: COLUMN_LIMIT + 1 }, (_, i) => i).join(',')}\n`
    const result = await readTextTable(fileOf('wide.csv', line, line), AS_FOUND, UNWATCHED)
    expect(result).toMatchObject({ ok: false, error: { kind: 'too-many-columns' } })
  })

  it('finds the rows of the same cells, however they are written', async () => {
    const file = fileOf('orders.csv', 'a,b,c\nx,y,\n"x",y,\nx,,y\ny,x,\nx,y,\n')
    const { alike } = opened(await readTextTable(file, AS_FOUND, UNWATCHED, 9)).table
    expect([...alike!]).toEqual([1, 2, 5])
  })

  it('hashes the content on the way, with its marks, in pieces of any size', async () => {
    const file = fileOf('orders.csv', '\uFEFF', ORDERS)
    const readings = [1, 7, 4096].map((bytes) => readTextTable(file, AS_FOUND, UNWATCHED, bytes))
    const hashes = new Set((await Promise.all(readings)).map((reading) => opened(reading).hash))
    expect([...hashes]).toEqual([await hashContent(file, UNWATCHED.signal)])
  })

  it('tells how far it is and stops between pieces', async () => {
    const abort = new AbortController()
    const told: number[] = []
    const reading = readTextTable(
      fileOf('orders.csv', ORDERS),
      AS_FOUND,
      {
        signal: abort.signal,
        onProgress: ({ bytes }) => {
          told.push(bytes)
          if (bytes >= 40) abort.abort()
        },
      },
      20,
    )
    await expect(reading).rejects.toThrow('aborted')
    expect(told).toEqual([20, 40])
  })
})

const CELLS = [
  'ACME',
  '宏达贸易',
  '王建国',
  '1200',
  'a b',
  'x, y',
  'p; q',
  '5" screen',
  'l1\nl2',
  '-',
  '',
  ' z ',
]
const encoders = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-16le': (text: string) => utf16(text, true),
  'utf-16be': (text: string) => utf16(text, false),
  gb18030: encoderOf('gb18030'),
  big5: encoderOf('big5'),
}
const LEGACY_CELLS = CELLS.map((text) => (text === '宏达贸易' ? '中山' : text)).map((text) =>
  text === '王建国' ? '王小明' : text,
)

describe('readTextTable, whatever the file', () => {
  it('reads back a table in any encoding, dialect and size of pieces (C16)', async () => {
    const tables = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(
          fc.array(fc.constantFrom(...LEGACY_CELLS), { minLength: width, maxLength: width }),
          { minLength: 1, maxLength: 10 },
        ),
      )
    const dialect = fc.record({
      encoding: fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[])),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      quoteAll: fc.boolean(),
      hasMark: fc.boolean(),
      pieceBytes: fc.integer({ min: 1, max: 64 }),
    })
    await fc.assert(
      fc.asyncProperty(tables, dialect, async (table, how) => {
        const { encoding, delimiter, lineEnd, quoteAll, pieceBytes } = how
        const mark = how.hasMark && encoding.startsWith('utf') ? '\uFEFF' : ''
        const write = (cell: string): string =>
          quoteAll || /[",;\n|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
        const lines = table.map((row) => row.map(write).join(delimiter) + lineEnd)
        const bytes = encoders[encoding](mark + lines.join(''))
        const { table: result } = await read(bytes, { encoding, delimiter }, pieceBytes)
        expect(rowsOf(result)).toEqual(table)
        expect(result.broken).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same table for pieces of every size (C16)', async () => {
    const text = `${ORDERS}\r\n1,"x""y\r\nz",客\r2,"bad"q,3\n,,\n`
    const damage = encoderOf('windows-1252')('4,Müller,5\n6')
    const bytes = await new Blob([text, damage]).arrayBuffer()
    const whole = await read(bytes)
    expect(whole.table.broken.map(({ reason }) => reason)).toEqual(['quote', 'encoding', 'cut-off'])
    for (let pieceBytes = 1; pieceBytes <= 64; pieceBytes++) {
      expect(await read(bytes, {}, pieceBytes)).toEqual(whole)
    }
  })

  it('counts every row once: as many rows as lines of a table without line ends in cells', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', ' '), maxLength: 5 })
    const texts = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const lines = rows.map((row) => row.map((text) => text.replaceAll('"', '')).join(','))
        const { table } = await read(lines.map((line) => `${line}\n`).join(''))
        expect(table.length + table.broken.length).toBe(lines.length)
      }),
    )
  })
})
