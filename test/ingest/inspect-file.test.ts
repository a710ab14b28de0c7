import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import {
  CONTROL,
  headersByField,
  load,
  look,
  lookAt,
  questionOf,
  reasonsByRow,
  units,
} from './imports.ts'

type Cells = readonly (readonly (string | number | XLSX.CellObject | null)[])[]

function workbook(sheets: Readonly<Record<string, Cells>>, date1904 = false): File {
  const book = XLSX.utils.book_new()
  for (const [name, cells] of Object.entries(sheets)) {
    const rows = cells.map((row) => [...row])
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name)
  }
  book.Workbook = { WBProps: { date1904 } }
  const bytes = XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer
  return new File([bytes], 'orders.xlsx')
}

const HEADER = ['Date', 'Customer id', 'Amount']

describe('inspectFile', () => {
  it('keeps ids of number cells plain, and those of texts with their zeros (X10)', async () => {
    const looked = await look(
      workbook({ Orders: [HEADER, [45_658, '00123', 5], [45_658, 123, 7], [45_658, 1e15, 1]] }),
    )
    const { orders } = await load(looked)
    expect(orders?.customerId.texts).toEqual(['00123', '123', '1000000000000000'])
  })

  it('reads numbers that are kept as text, and says so (X10)', async () => {
    const looked = await look(
      workbook({ Orders: [HEADER, [45_658, 'K1', 5.5], [45_658, 'K2', '1,234.50']] }),
    )
    const { orders, report } = await load(looked)
    expect(units(orders?.amount)).toEqual([5.5, 1234.5])
    expect(report.notes).toContainEqual({ kind: 'numbers-as-text', rows: 1, column: 'Amount' })
  })

  it('converts serials without a date format, with the epoch of the workbook (X11)', async () => {
    const plain = await load(await look(workbook({ Orders: [HEADER, [45_720, 'K1', 5]] })))
    expect(plain.orders?.day[0]).toBe(toEpochDay(2025, 3, 4))
    const mac = await load(await look(workbook({ Orders: [HEADER, [44_258, 'K1', 5]] }, true)))
    expect(mac.orders?.day[0]).toBe(toEpochDay(2025, 3, 4))
  })

  it('asks where serials lie outside of this century, and is held up where they are no days (X11)', async () => {
    const looked = await look(workbook({ Orders: [HEADER, [12, 'K1', 5], [13, 'K1', 5]] }))
    const { session, inspection } = looked
    expect(questionOf(looked, 'serials')).toMatchObject({ rows: 2, sample: '12' })
    const review = (serials: 'read' | 'leave') =>
      session.review(inspection.id, { ...inspection.mapping, serials }, CONTROL)
    expect((await review('read')).blockers).toEqual([])
    expect((await review('leave')).blockers).toMatchObject([
      { kind: 'values-contradict', field: 'date', readable: 0, of: 2 },
    ])
  })

  it('takes numbers of workbooks for what they are: 1.234 is no thousand', async () => {
    const looked = await look(workbook({ Orders: [HEADER, [45_658, 'K1', 1.234]] }))
    expect(questionOf(looked, 'decimal')).toBeUndefined()
    expect(units((await load(looked)).orders?.amount)).toEqual([1.234])
  })

  it('rejects error cells, and names the field (X08)', async () => {
    const error: XLSX.CellObject = { t: 'e', v: 0x17, w: '#REF!' }
    const looked = await look(
      workbook({ Orders: [HEADER, [45_658, 'K1', error], [45_658, 'K2', 5]] }),
    )
    const loaded = await load(looked)
    expect(reasonsByRow(loaded)).toEqual({ 2: 'error-cell' })
    expect(loaded.notUsed[0]?.value).toBe('#REF!')
  })

  it('asks which sheet holds the data (X01)', async () => {
    const looked = await look(
      workbook({ Orders: [HEADER, [45_658, 'K1', 5]], People: [['Name'], ['Li Na']] }),
    )
    const asked = questionOf(looked, 'sheet')
    expect(asked?.preselected).toBe('Orders')
    expect(asked?.sheets.map(({ name }) => name)).toEqual(['Orders', 'People'])
  })

  it('joins column names of two lines under merged cells (X06)', async () => {
    const looked = await look(
      workbook({
        Orders: [
          ['Customer', '', 'Order', '', 'Sales'],
          ['No', 'Name', 'No', 'Date', 'Net'],
          ['K1', 'Acme', 'SO1', '2025-01-31', 5.5],
        ],
      }),
    )
    expect(headersByField(looked)).toEqual({
      customerId: 'Customer No',
      customerName: 'Customer Name',
      orderId: 'Order No',
      date: 'Order Date',
      amount: 'Sales Net',
    })
  })

  it('shows three samples of a column, and the first ten rows of the file', async () => {
    const rows = Array.from({ length: 12 }, (_, place) => `2025-01-31,C${place},5`)
    const { inspection } = await lookAt(['Date,Customer,Amount', ...rows])
    expect(inspection.columns[1]?.samples).toEqual(['C0', 'C1', 'C2'])
    expect(inspection.top).toHaveLength(10)
    expect(inspection.rows).toBe(12)
  })
})
