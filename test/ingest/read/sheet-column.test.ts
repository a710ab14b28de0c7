import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CELL_KINDS, type CellTable } from '../../../src/ingest/cell-table.ts'
import { hashCell } from '../../../src/ingest/read/cell-hash.ts'
import { SharedStringReader } from '../../../src/ingest/read/shared-strings.ts'
import { plainNumber } from '../../../src/ingest/read/sheet-cells.ts'
import { SheetColumn, type SharedTexts } from '../../../src/ingest/read/sheet-column.ts'
import { createTableBuilder } from '../../../src/ingest/read/table-builder.ts'
import { kindsOf, rowsOf } from './reading.ts'

/** What a cell of a sheet can be. */
type Cell =
  | { readonly kind: 'shared'; readonly text: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'number'; readonly cents: number }

/** Two of them are the same. */
const TEXTS = ['a', 'b', 'a', '12']

function sharedTexts(): SharedTexts {
  const reader = new SharedStringReader()
  const xml = TEXTS.map((text) => `<si><t>${text}</t></si>`).join('')
  reader.push(new TextEncoder().encode(`<sst>${xml}</sst>`))
  return { strings: reader.finish(), places: new Uint32Array(2 * TEXTS.length) }
}

const dayOf = (serial: number): string => `2024-01-${10 + serial}`

function setCell(column: SheetColumn, row: number, cell: Cell): void {
  if (cell.kind === 'shared') {
    column.setText(row, cell.text)
    return
  }
  if (cell.kind === 'date' && column.setDayAgain(row, cell.serial)) return
  const text = textOf(cell)
  const bytes = new TextEncoder().encode(text)
  const { length } = bytes
  if (cell.kind === 'number') {
    const [whole = '', behind = ''] = text.split('.')
    column.setNumber(row, Number(whole + behind), behind.length, bytes, 0, length)
    return
  }
  const hash = hashCell(bytes, 0, length)
  if (cell.kind === 'date') column.setDay(row, cell.serial, bytes, hash)
  else column.set(row, bytes, 0, length, hash, CELL_KINDS.indexOf('text'))
}

function textOf(cell: Cell): string {
  if (cell.kind === 'shared') return TEXTS[cell.text] ?? ''
  if (cell.kind === 'date') return dayOf(cell.serial)
  return cell.kind === 'number' ? plainNumber(cell.cents / 100) : cell.text
}

/** Both columns have the same cells, which are set at once or wait. */
function build(columns: readonly (readonly (Cell | undefined)[])[], waits: boolean): CellTable {
  const builder = createTableBuilder()
  const texts = sharedTexts()
  const own = columns.map((_, column) => new SheetColumn(builder.columnAt(column), column, texts))
  for (let row = 0; row < Math.max(...columns.map(({ length }) => length)); row += 1) {
    builder.startRow(row + 1, columns.length)
    for (const [column, cells] of columns.entries()) {
      const cell = cells[row]
      if (cell === undefined) continue
      if (waits) setCell(own[column]!, row, cell)
      else builder.set(column, cell.kind === 'shared' ? 'text' : cell.kind, textOf(cell))
    }
  }
  for (const column of own) column.finish()
  return builder.finish(false)
}

/** All that columns hold. */
function contentOf(table: CellTable): unknown {
  const columns = table.columns.map(({ texts, packed }, column) => ({
    texts,
    packed,
    kinds: kindsOf(table, column),
  }))
  return { rows: rowsOf(table), columns }
}

const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  fc.record({ kind: fc.constant('shared' as const), text: fc.nat(TEXTS.length - 1) }),
  fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom('a', 'c', '12') }),
  fc.record({ kind: fc.constant('date' as const), serial: fc.nat(2) }),
  fc.record({ kind: fc.constant('number' as const), cents: fc.integer({ min: -120, max: 1_200 }) }),
  fc.constant(undefined),
)
/** Runs of the same cell, some longer than cells wait. */
const cells = fc
  .array(fc.tuple(cell, fc.constantFrom(1, 1, 2, 127, 128, 300)), { maxLength: 12 })
  .map((runs) => runs.flatMap(([each, times]) => Array.from({ length: times }, () => each)))

describe('SheetColumn', () => {
  it('has the same cells and values, in the same order, as if none had waited', () => {
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        const waiting = contentOf(build([one, other], true))
        expect(waiting).toEqual(contentOf(build([one, other], false)))
      }),
    )
  })

  it('keeps amounts that hardly ever repeat as numbers, in cells between which others stand', () => {
    const amounts = Array.from({ length: 9_000 }, (_, row) => ((row * 7919) % 1_000_003) - 500_000)
    const few = amounts.map((cents): Cell => ({ kind: 'number', cents: cents % 30 }))
    const all = amounts.map((cents, row): Cell | undefined => {
      if (row % 900 === 899) return { kind: 'text', text: `t${row}` }
      return row % 700 === 699 ? undefined : { kind: 'number', cents }
    })
    const whole = amounts.map((cents): Cell => ({ kind: 'number', cents }))
    const table = build([all, few, whole], true)
    expect(contentOf(table)).toEqual(contentOf(build([all, few, whole], false)))
    const { columns, counting } = table
    expect(columns.map(({ packed }) => packed !== undefined)).toEqual([true, false, true])
    // Where no row is empty, the numbers of the rows are shared.
    expect(columns[2]?.index).toBe(counting)
  })

  it('takes the last of two cells that stand in the same row', () => {
    const builder = createTableBuilder()
    const column = new SheetColumn(builder.columnAt(0), 0, sharedTexts())
    builder.startRow(1, 1)
    for (const text of [0, 1]) column.setText(0, text)
    builder.startRow(2, 1)
    for (const value of [
      { kind: 'shared', text: 3 } as const,
      { kind: 'number', cents: 500 } as const,
    ]) {
      setCell(column, 1, value)
    }
    column.finish()
    expect(rowsOf(builder.finish(false))).toEqual([['b'], ['5']])
  })
})
