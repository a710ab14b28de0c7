import { describe, expect, it } from 'vitest'
import { importFile, noteSays, questionSays, rowSays } from './import-files.ts'
import { dateCell, ordersWorkbook, rawCell, type MadeCell } from './made-workbook.ts'
import {
  ALL_USED,
  amountsOf,
  customersOf,
  DAY,
  daysOf,
  HEAD,
  lines,
  ROWS,
} from './workbook-lines.ts'

describe('cells of workbooks', () => {
  it('X05: a customer merged over its orders stands in each of them, and that is noted', async () => {
    const rows = ROWS.map((cells, at) =>
      at > 1 && at < 5 ? [cells[0], undefined, cells[2]] : cells,
    )
    const imported = await importFile(ordersWorkbook(rows, { merges: ['B2:B5'] }))
    expect(imported.marks).toEqual(['NOTE'])
    expect(imported.counts).toEqual(ALL_USED)
    expect(customersOf(imported).slice(0, 5)).toEqual([
      'Firm 1',
      'Firm 1',
      'Firm 1',
      'Firm 1',
      'Firm 5',
    ])
    expect(noteSays(imported, 'merged-cells')).toEqual({
      en: '3 cells filled from the merged cell above; amounts count once.',
      zh: '3个单元格按上方合并单元格填充；金额只计一次。',
    })
  })

  it('X05: an amount merged over several rows counts once, and the others are asked about', async () => {
    const rows = ROWS.map((cells, at) => (at === 3 ? cells.slice(0, 2) : cells))
    const imported = await importFile(ordersWorkbook(rows, { merges: ['C3:C4'] }))
    expect(imported.marks).toEqual(['NOTE', 'ASK', 'ROW'])
    expect(imported.counts).toEqual({ rowsRead: 12, used: 11, rejected: 1, setAside: 0 })
    expect(amountsOf(imported).slice(0, 3)).toEqual([101, 102, 104])
    expect(rowSays(imported, 4)).toEqual({
      en: 'orders.xlsx, sheet “Orders”, row 4, column “Amount” (C): no amount. Add it in the ERP or in the file; or let empty amounts count as 0 when you load the file.',
      zh: 'orders.xlsx，工作表“Orders”，第4行，“Amount”列（C）：没有金额。请在ERP或文件中补上；也可以在载入时选择把空金额计为 0。',
    })
  })

  it('X05: a merge over the whole sheet is ignored', async () => {
    const imported = await importFile(ordersWorkbook(ROWS, { merges: ['A1:XFD1048576'] }))
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.counts).toEqual(ALL_USED)
  })

  it('X06: a header of two lines, merged over its columns, is joined and asked about', async () => {
    const rows = [
      ['Datum', 'Kunde', 'Umsatz', undefined],
      [undefined, undefined, '2024', '2025'],
      ...lines(12).map((cells) => [...cells, 7]),
    ]
    const imported = await importFile(ordersWorkbook(rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1'] }))
    expect(imported.marks).toContain('ASK')
    expect(imported.questions).toMatchObject([
      { kind: 'header-row', preselected: 1, second: { row: 2, joined: true } },
    ])
    expect(imported.inspection?.columns.map(({ header }) => header)).toEqual([
      'Datum',
      'Kunde',
      'Umsatz 2024',
      'Umsatz 2025',
    ])
    expect(questionSays(imported, 'header-row')).toEqual({
      en: 'Do the column names stand in two rows, 1 and 2?',
      zh: '列名是否占第 1、2 两行？',
    })
    const read = { headerRow: 1, headerLines: 1 } as const
    const alone = await importFile(ordersWorkbook(rows, { merges: ['C1:D1'] }), { read })
    expect(alone.inspection?.columns[2]?.header).toBe('Umsatz')
    expect(alone.notUsed[0]).toMatchObject({ row: 2 })
  })

  it('X07: a formula counts with its saved result; without one its row is rejected', async () => {
    const rows = [...ROWS]
    rows[3] = [dateCell(DAY), 'Firm 3', rawCell('<f>50+2</f><v>52</v>')]
    rows[6] = [dateCell(DAY), 'Firm 6', rawCell('<f>C2*2</f>')]
    rows[8] = [dateCell(DAY), rawCell('<f>B2&amp;"x"</f><v></v>', 't="str"'), 5]
    const imported = await importFile(ordersWorkbook(rows))
    expect(imported.marks).toContain('ROW')
    expect(imported.notUsed.map(({ row, reason }) => [row, reason.kind])).toEqual([
      [7, 'formula-without-result'],
      [9, 'no-customer'],
    ])
    expect(amountsOf(imported)[2]).toBe(52)
    expect(rowSays(imported, 7)).toEqual({
      en: 'orders.xlsx, sheet “Orders”, row 7, column “Amount” (C): C7 is a formula with no saved result (“=C2*2”). Open the file in Excel, save it, and load it again.',
      zh: 'orders.xlsx，工作表“Orders”，第7行，“Amount”列（C）：C7是公式（“=C2*2”），但没有保存计算结果。请用Excel打开并保存，再重新载入。',
    })
  })

  it('X07: a file whose amounts all lack their results is held up with what to do', async () => {
    const formulas = lines(12).map((cells, at) => [
      ...cells.slice(0, 2),
      rawCell(`<f>D${at + 2}*E${at + 2}</f>`),
    ])
    const imported = await importFile(ordersWorkbook([HEAD, ...formulas]))
    expect(imported.marks).toEqual(['STOP'])
    expect(imported.says).toEqual([
      {
        en: '“Amount” (C) holds formulas with no saved result, such as “=D2*E2”, “=D3*E3”, and “=D4*E4”. Open the file in Excel, save it, and load it again.',
        zh: '“Amount”（C）中的公式没有保存计算结果，例如“=D2*E2”、“=D3*E3”和“=D4*E4”。请用Excel打开并保存，再重新载入。',
      },
    ])
  })

  it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!'])(
    'X08: %s in a mapped column rejects its row, never counts as 0 or blank',
    async (error) => {
      const rows = [...ROWS]
      const cell = rawCell(`<f>1/0</f><v>${error}</v>`, 't="e"')
      rows[2] = [dateCell(DAY), 'Firm 2', cell]
      rows[4] = [dateCell(DAY), cell, 5]
      rows[6] = [cell, 'Firm 6', 5]
      const imported = await importFile(ordersWorkbook(rows))
      expect(imported.marks).toEqual(['ROW'])
      expect(imported.counts).toEqual({ rowsRead: 12, used: 9, rejected: 3, setAside: 0 })
      expect(rowSays(imported, 3)).toEqual({
        en: `orders.xlsx, sheet “Orders”, row 3, column “Amount” (C): C3 shows “${error}”, an error and not a value. Correct the formula in Excel, save, and load the file again.`,
        zh: `orders.xlsx，工作表“Orders”，第3行，“Amount”列（C）：C3显示“${error}”，是错误值，不是数据。请在Excel中改正公式，保存后重新载入。`,
      })
      expect(rowSays(imported, 5).en).toContain(`B5 shows “${error}”`)
      expect(rowSays(imported, 7).en).toContain(`A7 shows “${error}”`)
    },
  )

  it('X09: runs of rich text are joined, readings of characters left out', async () => {
    const rows = [...ROWS]
    rows[1] = [
      dateCell(DAY),
      rawCell(
        '<is><r><t>山</t></r><r><rPr><b/></rPr><t>田商店</t></r><rPh sb="0" eb="2"><t>ヤマダ</t></rPh></is>',
        't="inlineStr"',
      ),
      101,
    ]
    const imported = await importFile(ordersWorkbook(rows))
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(customersOf(imported)[0]).toBe('山田商店')
  })

  it('X10: ids keep their zeros; amounts kept as text are read, and that is noted', async () => {
    const rows: (readonly MadeCell[])[] = [
      ['Order date', 'Customer id', 'Amount'],
      ...lines(12).map(([date, , amount], at) => [date, `00${120 + at}`, amount]),
    ]
    rows[2] = [dateCell(DAY), '00121', '1,234.50']
    const imported = await importFile(ordersWorkbook(rows))
    expect(imported.marks).toEqual(['NOTE'])
    expect(imported.loaded?.orders?.customerId.texts.slice(0, 2)).toEqual(['00120', '00121'])
    expect(amountsOf(imported)[1]).toBe(1234.5)
    expect(noteSays(imported, 'numbers-as-text')).toEqual({
      en: '1 number kept as text in “Amount”, read as numbers.',
      zh: '“Amount”中有 1 个数字存成了文本，已按数字读取。',
    })
  })

  it.each([
    [false, 45_720],
    [true, 44_258],
  ])(
    'X11: day numbers without a date format count by the epoch of the workbook (1904: %s)',
    async (date1904, serial) => {
      const rows = [HEAD, ...lines(12).map(([, ...rest]) => [serial, ...rest])]
      const imported = await importFile(ordersWorkbook(rows, {}, { date1904 }))
      expect(imported.marks).toEqual(['ACCEPT'])
      expect(new Set(daysOf(imported))).toEqual(new Set(['2025-03-04']))
    },
  )

  it('X11: dates of a 1904 workbook are its own', async () => {
    const rows = [HEAD, ...lines(12).map(([, ...rest]) => [dateCell(44_562), ...rest])]
    const imported = await importFile(ordersWorkbook(rows, {}, { date1904: true }))
    expect(new Set(daysOf(imported))).toEqual(new Set(['2026-01-02']))
  })

  it('X11: day numbers outside of 2000 to 2100 are asked about', async () => {
    const old = [HEAD, ...lines(12).map(([, ...rest], at) => [35_250 + at, ...rest])]
    const asked = await importFile(ordersWorkbook(old))
    expect(asked.marks).toContain('ASK')
    expect(asked.inspection?.review.blockers).toEqual([
      { kind: 'unanswered', question: 'serials:date' },
    ])
    expect(questionSays(asked, 'serials')).toEqual({
      en: '“Order date” has 12 numbers without a date format. Is 35250 the day 4 Jul 1996?',
      zh: '“Order date”中有 12 个没有日期格式的数字。35250 是1996年7月4日吗？',
    })
    const read = await importFile(ordersWorkbook(old), { mapping: { serials: 'read' } })
    expect(read.counts).toEqual(ALL_USED)
    expect(daysOf(read)[0]).toBe('1996-07-04')
    const left = await importFile(ordersWorkbook(old), { mapping: { serials: 'leave' } })
    expect(left.marks).toContain('STOP')
  })

  it('X11: a few such numbers among dates are left out unless the user says otherwise', async () => {
    const rows = [...ROWS]
    rows[5] = [19_450, 'Firm 5', 5]
    const imported = await importFile(ordersWorkbook(rows))
    expect(imported.marks).toEqual(['ASK', 'ROW'])
    expect(imported.inspection?.review.blockers).toEqual([])
    expect(imported.questions).toMatchObject([{ kind: 'serials', rows: 1, preselected: 'leave' }])
    expect(rowSays(imported, 6).en).toContain(
      'row 6, column “Order date” (A): “19450” is not a date',
    )
  })

  it('X12: numbers that are no day at all reject their rows', async () => {
    const rows: (readonly MadeCell[])[] = [HEAD, ...lines(20)]
    for (const [at, serial] of [60, -1, 0, 2_958_466].entries()) {
      rows[at + 2] = [dateCell(serial), `Firm ${at + 2}`, 5]
      rows[at + 7] = [serial, `Firm ${at + 7}`, 5]
    }
    const imported = await importFile(ordersWorkbook(rows))
    expect(imported.marks).toEqual(['ROW'])
    expect(imported.counts).toEqual({ rowsRead: 20, used: 12, rejected: 8, setAside: 0 })
    expect(rowSays(imported, 3)).toEqual({
      en: 'orders.xlsx, sheet “Orders”, row 3, column “Order date” (A): “60” is not a date. Write it like 2025-10-31, and load the file again.',
      zh: 'orders.xlsx，工作表“Orders”，第3行，“Order date”列（A）：“60”不是日期。请写成2025-10-31这样的格式，再重新载入。',
    })
  })
})
