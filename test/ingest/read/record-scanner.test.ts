import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../../src/ingest/read/dialect.ts'
import { hashCell } from '../../../src/ingest/read/cell-hash.ts'
import { createRecordScanner } from '../../../src/ingest/read/record-scanner.ts'

interface Scanned {
  readonly rows: (readonly [line: number, cells: string[]])[]
  readonly broken: (readonly [line: number, text: string, reason: string])[]
  readonly repaired: number[]
}

function scan(
  text: string,
  dialect: Partial<Dialect> = {},
  pieceLength = Infinity,
  encoding = 'utf-8',
): Scanned {
  return scanBytes(new TextEncoder().encode(text), dialect, pieceLength, encoding)
}

function scanBytes(
  all: Uint8Array,
  dialect: Partial<Dialect>,
  pieceLength: number,
  encoding: string,
): Scanned {
  const scanned: Scanned = { rows: [], broken: [], repaired: [] }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const usual = { delimiter: ',', quote: '"', backslash: false, width: undefined } as const
  const scanner = createRecordScanner(
    { ...usual, carriageReturnEnds: false, ...dialect },
    {
      rows: ({ bytes, from, to, hash, length, stored, lines, repaired }) => {
        for (let place = 0; place < length; place += 1) {
          const row = Array.from({ length: stored }, (_, column) => {
            const cell = place * stored + column
            expect(hash[cell]).toBe(hashCell(bytes, from[cell]!, to[cell]!))
            return decoder.decode(bytes.subarray(from[cell], to[cell]))
          })
          scanned.rows.push([lines[place]!, row])
          if (repaired[place] === 1) scanned.repaired.push(lines[place]!)
        }
      },
      broken: (bytes, line, reason) => scanned.broken.push([line, decoder.decode(bytes), reason]),
    },
    encoding,
  )
  const step = Math.min(Math.max(1, pieceLength), all.length + 1)
  for (let at = 0; at < all.length; at += step) scanner.push(all.subarray(at, at + step))
  scanner.end()
  return scanned
}

const cells = (text: string, dialect?: Partial<Dialect>): string[][] =>
  scan(text, dialect).rows.map(([, row]) => row)

describe('createRecordScanner', () => {
  it('counts rows by physical lines, with line ends inside quotes counted (C05)', () => {
    expect(scan('a,b\r\n"x\ny",1\r\nz,2\r\n').rows).toEqual([
      [1, ['a', 'b']],
      [2, ['x\ny', '1']],
      [4, ['z', '2']],
    ])
  })

  it('takes a header that ends in CRLF and a body that ends in LF, or the reverse (C06)', () => {
    expect(cells('a,b\r\n1,2\n3,4\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
    expect(cells('a,b\n1,2\r\n3,4\r\n')).toEqual(cells('a,b\r\n1,2\n3,4\n'))
  })

  it('takes carriage returns before a line feed as part of the line end (C06)', () => {
    expect(cells('a,b\r\r\n1,2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('ends a line at a stray carriage return only where the row is complete (C06)', () => {
    expect(cells('a,b\r1,2\n3,4\n', { width: 2 })).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
    expect(cells('a,b\n1\r1,2\n', { width: 2 })).toEqual([
      ['a', 'b'],
      ['1\r1', '2'],
    ])
  })

  it('reads lines that end in carriage returns alone (C07)', () => {
    const rows = cells('a,b\r1,"x\ry"\r\r3,4', { carriageReturnEnds: true })
    expect(rows).toEqual([['a', 'b'], ['1', 'x\ry'], [], ['3', '4']])
    const plain = cells('a\r\r\nb', { carriageReturnEnds: true })
    expect(plain).toEqual(cells('"a"\r\r\nb', { carriageReturnEnds: true }))
  })

  it('gives rows their real width, too few or too many cells alike (C11, C12)', () => {
    expect(cells('a,b,c\n1,2\n1,2,3,4\n1,2,3,\n', { width: 3 })).toEqual([
      ['a', 'b', 'c'],
      ['1', '2'],
      ['1', '2', '3', '4'],
      ['1', '2', '3', ''],
    ])
  })

  it('gives blank lines as rows without cells, and lines of delimiters as empty cells (C13)', () => {
    expect(scan('a,b\n\n,\n1,2\n\n').rows).toEqual([
      [1, ['a', 'b']],
      [2, []],
      [3, ['', '']],
      [4, ['1', '2']],
      [5, []],
    ])
  })

  it('makes no row of the final line end, and none of its absence (C13)', () => {
    expect(cells('a,b\n1,2')).toEqual(cells('a,b\n1,2\n'))
  })

  it('drops one blank between delimiter and quote, and says so (C04)', () => {
    const { rows, repaired } = scan('a, "b, c" ,d\n1,2,3\n')
    expect(rows[0]).toEqual([1, ['a', 'b, c', 'd']])
    expect(repaired).toEqual([1])
  })

  it('keeps quotes inside unquoted cells as they are', () => {
    expect(cells('5" screen,Fa. "Bau",6\n')).toEqual([['5" screen', 'Fa. "Bau"', '6']])
  })

  it('breaks only the row with an unescaped quote (C08)', () => {
    const good = Array.from({ length: 1000 }, (_, i) => `${i},"name ${i}",5`)
    const lines = good.with(9, '9,"5" screen",5')
    const { rows, broken } = scan(lines.join('\n'), { width: 3 })
    expect(rows).toHaveLength(999)
    expect(broken).toEqual([[10, '9,"5" screen",5', 'quote']])
  })

  it('breaks only the row whose quote is never closed, wherever the next quote stands (C09)', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `${i},name ${i},5`)
    const unclosed = lines.with(9, '9,"Fa. Bau,5')
    expect(scan(unclosed.join('\n'), { width: 3 }).broken).toEqual([[10, '9,"Fa. Bau,5', 'quote']])
    const met = unclosed.with(500, '500,TV 15",300')
    const { rows, broken } = scan(met.join('\r\n'), { width: 3 })
    expect(broken).toEqual([[10, '9,"Fa. Bau,5', 'quote']])
    expect(rows).toHaveLength(999)
    expect(rows.at(-1)).toEqual([1000, ['999', 'name 999', '5']])
  })

  it('parts rows that two lost quotes have joined into one of the right width (C09)', () => {
    const wide = { width: 5 }
    const torn = 'SO-01,1,"Öz ,9\nSO-02,2,Gıda",7,1\nSO-03,3,x,7,1\n'
    expect(scan(torn, wide).rows.map(([line]) => line)).toEqual([2, 3])
    expect(scan(torn, wide).broken.map(([line]) => line)).toEqual([1])
    const two = 'a,1,"b,c,7,1\nd,2,e,f,7,1",7,9\n'
    expect(scan(two, wide).broken.map(([line]) => line)).toEqual([1])
  })

  it('keeps notes and addresses of several lines in their cell (C05)', () => {
    const address = 'SO-01,1,"Main St 5, Floor 2\n10248 Berlin, Germany",7,1\n'
    expect(cells(address, { width: 5 })).toHaveLength(1)
    const note = '2025-01-05,1,"called\n2025-01-06 paid, thanks",7,1\n'
    expect(cells(note, { width: 5 })).toHaveLength(1)
  })

  it('does not take the beginning of a broken row for cells of the row above it (C09)', () => {
    expect(scan('a,1\n"a",2\n"a,3\n', { width: 2 }).broken).toEqual([[3, '"a,3', 'quote']])
    expect(scan(',\n""\r\n"\r\n').broken).toEqual([[3, '"', 'quote']])
  })

  it('ends a broken row of several lines where it has the width of a row (C08)', () => {
    const { rows, broken } = scan('1,"a\nb "x" c",3\n2,d,4\n', { width: 3 })
    expect(broken).toEqual([[1, '1,"a\nb "x" c",3', 'quote']])
    expect(rows).toEqual([[3, ['2', 'd', '4']]])
  })

  it('calls a last line that is too short and has no end cut off (F07)', () => {
    expect(scan('a,b,c\n1,2,3\n4,5', { width: 3 }).broken).toEqual([[3, '4,5', 'cut-off']])
    expect(scan('a,b,c\n1,2,3\n4,"5', { width: 3 }).broken).toEqual([[3, '4,"5', 'cut-off']])
    expect(scan('a,b,c\n1,2,3\n4,5\n', { width: 3 }).broken).toEqual([])
    expect(scan('a,b,c\n1,2,3\n  ', { width: 3 }).broken).toEqual([])
  })

  it('calls a last character cut in two cut off (F07)', () => {
    expect(scan('a,b\n1,x\uFFFD', { width: 2 }).broken).toEqual([[2, '1,x\uFFFD', 'cut-off']])
  })

  it('does not hang on a million quotes (M08)', () => {
    const started = performance.now()
    const { rows, broken } = scan(`a,b\n${'"'.repeat(1_000_001)}\n1,2\n`, { width: 2 })
    expect(rows.length + broken.length).toBe(3)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

// Cells are short, so that none holds three whole rows, which would look like an unclosed quote.
const cell = fc.string({
  unit: fc.constantFrom('a', '1', ',', ';', '\t', '"', ' ', '\n', '\r', '\r\n', '客', '\u{1F600}'),
  maxLength: 6,
})
const tables = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 8,
  }),
)
const dialects = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  lastEnd: fc.boolean(),
})

describe('createRecordScanner, whatever the table', () => {
  it('reads back what was written, in any dialect and in pieces of any length (C16)', () => {
    fc.assert(
      fc.property(tables, dialects, fc.integer({ min: 1, max: 64 }), (table, how, length) => {
        const { delimiter, lineEnd, quoteAll } = how
        const mustQuote = (text: string): boolean =>
          quoteAll || /[\s"]/.test(text) || text.includes(delimiter)
        const write = (text: string): string =>
          mustQuote(text) ? `"${text.replaceAll('"', '""')}"` : text
        const lines = table.map((row) => row.map(write).join(delimiter))
        // Nor does a row of several such cells.
        fc.pre(lines.every((line) => line.split(/\r\n|\n|\r/).length < 5))
        const text = lines.join(lineEnd) + (how.lastEnd ? lineEnd : '')
        const width = table[0]!.length
        const dialect = { delimiter, width, carriageReturnEnds: lineEnd === '\r' }
        const scanned = scan(text, dialect, length)
        expect(scanned.rows.map(([, row]) => row)).toEqual(table)
        expect(scanned.broken).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives the same records for every way to cut any text, sound or not (C16)', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ',', '"', ' ', '\n', '\r', '\r\n', '"\n', ',"'),
      maxLength: 40,
    })
    const widths = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })
    fc.assert(
      fc.property(
        text,
        widths,
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        (all, width, cr, n) => {
          const dialect = { width, carriageReturnEnds: cr }
          expect(scan(all, dialect, n)).toEqual(scan(all, dialect))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('loses no line of any text: the records begin where the ones before end', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n'), maxLength: 40 })
    fc.assert(
      fc.property(text, (all) => {
        const { rows, broken } = scan(all, { width: 2 })
        const starts = [...rows, ...broken].map(([line]) => line).toSorted((a, b) => a - b)
        expect(starts[0] ?? 1).toBe(1)
        expect(new Set(starts).size).toBe(starts.length)
        const signs = (value: string): string => value.replaceAll(/[",\r\n]/g, '')
        const kept = rows.flatMap(([, row]) => row).concat(broken.map(([, value]) => value))
        expect(signs(kept.join('')).length).toBe(signs(all).length)
      }),
    )
  })

  it('agrees with Papa Parse on hundreds of rows that repeat cells of the row above', () => {
    const repeating = fc.tuple(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), { maxLength: 300 }),
      fc.boolean(),
    )
    fc.assert(
      fc.property(repeating, ([some, places, quotes]) => {
        const table = places.map((of) => of.map((place, at) => some[place % some.length]![at]!))
        const text = Papa.unparse(table, { newline: '\n', quotes })
        const papa = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', header: false })
        expect(cells(text)).toEqual(text === '' ? [] : papa.data)
      }),
    )
  })

  it('agrees with Papa Parse on tables that are written well', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const text = Papa.unparse(table, { newline: '\n' })
        const papa = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', header: false })
        expect(cells(text)).toEqual(papa.data)
      }),
    )
  })
})
