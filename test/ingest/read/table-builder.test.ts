import { describe, expect, it } from 'vitest'
import { COLUMN_LIMIT } from '../../../src/ingest/read/limits.ts'
import { createTableBuilder } from '../../../src/ingest/read/table-builder.ts'
import { rowsOf } from './reading.ts'

describe('createTableBuilder', () => {
  it('keeps each distinct value once, the empty one first', () => {
    const builder = createTableBuilder()
    for (const [row, text] of ['b', 'a', '', 'b'].entries()) {
      builder.startRow(row + 1, 1)
      builder.set(0, 'text', text)
    }
    const { columns } = builder.finish(false)
    expect(columns[0]?.texts).toEqual(['', 'b', 'a'])
    expect([...columns[0]!.index]).toEqual([1, 2, 0, 1])
  })

  it('keeps equal texts of different kinds apart', () => {
    const builder = createTableBuilder()
    builder.startRow(1, 1)
    builder.set(0, 'text', '12')
    builder.startRow(2, 1)
    builder.set(0, 'number', '12')
    const { texts, kinds } = builder.finish(false).columns[0]!
    expect(texts).toEqual(['', '12', '12'])
    expect([...kinds]).toEqual([0, 0, 1])
  })

  it('fills rows that end before a late column with empty cells, in thousands of rows', () => {
    const builder = createTableBuilder()
    for (let row = 1; row <= 5_000; row++) {
      builder.startRow(row, 1)
      builder.set(0, 'text', String(row % 7))
    }
    builder.startRow(5_001, 2)
    builder.set(1, 'text', 'late')
    const table = builder.finish(true)
    expect(table.columns.map(({ index }) => index.length)).toEqual([5_001, 5_001])
    expect(rowsOf(table).at(-1)).toEqual(['', 'late'])
    expect(rowsOf(table)[4_999]).toEqual(['2'])
    expect(table.date1904).toBe(true)
  })

  it('takes rows out of the table and lists them as broken, in the order of the file', () => {
    const builder = createTableBuilder()
    for (const [row, text] of ['a', 'bad', 'c', 'bad', 'e'].entries()) {
      builder.startRow(row + 10, 2)
      builder.set(0, 'text', text)
      builder.set(1, 'text', String(row))
    }
    builder.addBroken({ row: 12, text: 'q', reason: 'quote' })
    builder.breakRows([1, 3], 'encoding', ';', 'utf-8')
    const table = builder.finish(false)
    expect([...table.row]).toEqual([10, 12, 14])
    expect(rowsOf(table)).toEqual([
      ['a', '0'],
      ['c', '2'],
      ['e', '4'],
    ])
    expect(table.broken).toEqual([
      { row: 11, text: 'bad;1', reason: 'encoding' },
      { row: 12, text: 'q', reason: 'quote' },
      { row: 13, text: 'bad;3', reason: 'encoding' },
    ])
  })

  it('leaves cells beyond the limit of columns out, but not the width of their row', () => {
    const builder = createTableBuilder()
    builder.startRow(1, COLUMN_LIMIT + 1)
    builder.set(COLUMN_LIMIT, 'text', 'x')
    const table = builder.finish(false)
    expect(table.columns).toHaveLength(0)
    expect(table.width[0]).toBe(COLUMN_LIMIT + 1)
  })

  it('finds values again, whatever order they come in', () => {
    const ascending = Array.from({ length: 9_000 }, (_, place) => `SO${place * 3}`)
    const cases = {
      ascending,
      descending: ascending.toReversed(),
      'ascending, with an old one late': [...ascending, 'SO3', 'SO26994', 'SO26997', 'SO4', 'SO4'],
      'each twice': ascending.flatMap((text) => [text, text]),
      'all over again': [...ascending, ...ascending],
      scattered: ascending.map((_, place) => `SO${(place * 7_919) % 9_001}`),
    }
    for (const [name, texts] of Object.entries(cases)) {
      const rows = ['Order number of old', ...texts]
      const builder = createTableBuilder()
      for (const [row, text] of rows.entries()) {
        builder.startRow(row + 1, 1)
        builder.set(0, 'text', text)
      }
      const column = builder.finish(false).columns[0]!
      expect([name, column.texts]).toEqual([name, ['', ...new Set(rows)]])
      const { texts: values } = column
      expect([name, Array.from(column.index, (value) => values[value])]).toEqual([name, rows])
    }
  })

  it('keeps a text and a number apart that come in order', () => {
    const builder = createTableBuilder()
    const rows = Array.from({ length: 8_200 }, (_, place) => String(10_000 + place))
    for (const [row, text] of [...rows, rows.at(-1)!, rows.at(-1)!].entries()) {
      builder.startRow(row + 1, 1)
      builder.set(0, row < 8_201 ? 'text' : 'number', text)
    }
    const { index, kinds } = builder.finish(false).columns[0]!
    expect(Array.from(index.subarray(8_198))).toEqual([8_199, 8_200, 8_200, 8_201])
    expect([kinds[8_200], kinds[8_201]]).toEqual([0, 1])
  })

  it('gives amounts that hardly ever repeat back as they were written', () => {
    const amounts = Array.from({ length: 9_000 }, (_, place) => ((place * 7_919) / 100).toFixed(2))
    const odd = [
      '-0.00',
      '007.5',
      '.5',
      '5.',
      '5,',
      '-5',
      '0',
      '00',
      '0.5',
      '-0,05',
      '1,234',
      '1.234',
    ]
      .concat([
        '1,234.50',
        '12,34',
        '-',
        'n/a',
        '￥12',
        '1e5',
        '123456789012345',
        '1234567890123456',
      ])
      .concat(['-12345678901.2345', '0.1234567890', '0.12345678901', ' 5', '', '0.50', 'Total'])
    const rows = ['Amount', ...amounts, ...odd, ...amounts]
    for (const kind of ['text', 'number'] as const) {
      const builder = createTableBuilder()
      for (const [row, text] of rows.entries()) {
        builder.startRow(row + 1, 1)
        builder.set(0, kind, text)
      }
      const column = builder.finish(false).columns[0]!
      expect([kind, column.isDistinct, column.packed === undefined]).toEqual([kind, false, false])
      expect(Array.from(column.index, (value) => column.text(value))).toEqual(rows)
      expect(Array.from(column.index, (value) => column.texts[value])).toEqual(rows)
      expect(column.bytes.length).toBeLessThan(300)
      expect(column.packed!.digits).toBeInstanceOf(Float64Array)
    }
  })

  it('keeps amounts in four bytes each where none needs more', () => {
    const amounts = Array.from({ length: 9_000 }, (_, place) => ((place * 7_919) / 100).toFixed(2))
    const rows = [...amounts, '-21474836.48', '21474836.47']
    const builder = createTableBuilder()
    for (const [row, text] of rows.entries()) {
      builder.startRow(row + 1, 1)
      builder.set(0, 'text', text)
    }
    const column = builder.finish(false).columns[0]!
    expect(column.packed!.digits).toBeInstanceOf(Int32Array)
    expect(Array.from(column.index, (value) => column.text(value))).toEqual(rows)
  })

  it('shares the numbers of rows among columns of amounts, but not where a cell is empty', () => {
    // Some repeat at first, when it is not yet known that they hardly ever do.
    const amounts = Array.from({ length: 12_000 }, (_, place) =>
      (((place < 3_000 ? place % 2_000 : place) * 7_919) / 100).toFixed(2),
    )
    const rows = ['Amount', ...amounts]
    const cells = [rows, rows, rows.with(500, ''), rows.with(11_000, '')]
    const builder = createTableBuilder()
    for (let row = 0; row < rows.length; row += 1) {
      builder.startRow(row + 1, cells.length)
      for (const [column, texts] of cells.entries()) builder.set(column, 'text', texts[row]!)
    }
    const { columns, row, counting } = builder.finish(false)
    expect(row).toBe(counting)
    expect(columns.map(({ index }) => index === counting)).toEqual([true, true, false, false])
    const texts = columns.map((column) => Array.from(column.index, (value) => column.text(value)))
    expect(texts).toEqual(cells)
  })

  it('gives an empty table without rows', () => {
    expect(createTableBuilder().finish(false)).toMatchObject({ length: 0, columns: [], broken: [] })
  })
})
