import { describe, expect, it } from 'vitest'
import { importFile, noteSays, questionSays, rowSays } from './import-files.ts'
import { bookParts, ordersWorkbook, sheetOfXml, workbookFile, zippedFile } from './made-workbook.ts'
import { ALL_USED, customersOf, DAY, HEAD, lines, ROWS } from './workbook-lines.ts'

describe('sheets of workbooks', () => {
  it('X01: of several sheets the one with order lines is preselected, and it is asked', async () => {
    const notes = Array.from({ length: 30 }, (_, at) => [`note ${at}`])
    const file = workbookFile([
      { name: 'Notes', rows: notes },
      { name: 'Last year', rows: [HEAD, ...lines(40)], state: 'hidden' },
      { name: 'Archive', rows: [HEAD, ...lines(50)], state: 'veryHidden' },
      { name: 'Orders', rows: ROWS },
    ])
    const imported = await importFile(file)
    expect(imported.marks).toEqual(['NOTE', 'ASK'])
    expect(imported.counts).toEqual(ALL_USED)
    expect(imported.questions).toEqual([
      {
        id: 'sheet',
        kind: 'sheet',
        preselected: 'Orders',
        sheets: [
          { name: 'Notes', rows: 30, hidden: false },
          { name: 'Last year', rows: 41, hidden: true },
          { name: 'Archive', rows: 51, hidden: true },
          { name: 'Orders', rows: 13, hidden: false },
        ],
      },
    ])
    expect(questionSays(imported, 'sheet')).toEqual({
      en: 'Which sheet holds the data?',
      zh: '数据在哪个工作表？',
    })
    expect(noteSays(imported, 'other-sheets')).toEqual({
      en: '3 other sheets with 122 rows are not loaded: Notes, Last year (hidden), and Archive (hidden).',
      zh: '另有 3 个工作表（共 122 行）未载入：Notes、Last year（已隐藏）和Archive（已隐藏）。',
    })
    const other = await importFile(file, { read: { sheet: 'Archive' } })
    expect(other.counts?.used).toBe(50)
  })

  it('X01: asks again next month, for sheets may have the same columns', async () => {
    const first = await importFile(ordersWorkbook(ROWS))
    const { kind, headers, mapping } = first.loaded!.report
    const file = workbookFile([
      { name: '2024', rows: [HEAD, ...lines(20)] },
      { name: '2025', rows: ROWS },
    ])
    const next = await importFile(file, {}, { remembered: [{ kind, headers, mapping }] })
    expect(next.inspection?.remembered).toBe(true)
    expect(next.questions).toMatchObject([{ kind: 'sheet', preselected: '2024' }])
  })

  it('X01: a hidden sheet that alone has rows waits for a yes', async () => {
    const file = workbookFile([
      { name: 'Cover', rows: [] },
      { name: 'Orders', rows: ROWS, state: 'veryHidden' },
    ])
    const imported = await importFile(file)
    expect(imported.inspection?.read.sheet).toBe('Orders')
    expect(imported.inspection?.review.blockers).toEqual([
      { kind: 'unanswered', question: 'sheet' },
    ])
  })

  it('X01: chart sheets are no sheets to choose from', async () => {
    const sheets = [
      { name: 'Orders', rows: ROWS },
      { name: 'Chart', rows: [] },
    ]
    const parts = bookParts(sheets)
    const relations = 'xl/_rels/workbook.xml.rels'
    const chart = parts[relations]!.replace(
      /worksheet" Target="worksheets\/sheet2.xml/,
      'chartsheet" Target="chartsheets/sheet1.xml',
    )
    const imported = await importFile(
      zippedFile({ ...parts, [relations]: chart, 'xl/chartsheets/sheet1.xml': '<chartsheet/>' }),
    )
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.inspection?.sheets.map(({ name }) => name)).toEqual(['Orders'])
  })

  it('X02: a sheet that claims to be as large as can be is as large as it is', async () => {
    const parts = bookParts([{ name: 'Orders', rows: ROWS }])
    const sheet = 'xl/worksheets/sheet1.xml'
    const xml = parts[sheet]!.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
    const imported = await importFile(zippedFile({ ...parts, [sheet]: xml }))
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.counts).toEqual(ALL_USED)
  })

  it('X03: one stray value in the last cell costs that row, and no full sheet is seen', async () => {
    const parts = bookParts([{ name: 'Orders', rows: ROWS }])
    const sheet = 'xl/worksheets/sheet1.xml'
    const stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    const xml = parts[sheet]!.replace('</sheetData>', stray)
    const imported = await importFile(zippedFile({ ...parts, [sheet]: xml }))
    expect(imported.marks).toEqual(['ROW'])
    expect(imported.counts).toEqual({ rowsRead: 13, used: 12, rejected: 1, setAside: 0 })
    expect(rowSays(imported, 1_048_576)).toEqual({
      en: 'orders.xlsx, sheet “Orders”, row 1048576: a value stands in column XFD; columns beyond the first 1,000 are not read. Delete what stands there, and load the file again.',
      zh: 'orders.xlsx，工作表“Orders”，第1048576行：XFD列有内容，而第 1,000 列之后不读取。请删除该处的内容后重新载入。',
    })
  })

  it('X04: formatted rows without a value cost nothing and are counted', async () => {
    const blanks = Array.from({ length: 5_000 }, (_, at) => `<row r="${at + 14}"><c s="1"/></row>`)
    const parts = bookParts([{ name: 'Orders', rows: ROWS }])
    const sheet = 'xl/worksheets/sheet1.xml'
    const xml = parts[sheet]!.replace('</sheetData>', `${blanks.join('')}</sheetData>`)
    const imported = await importFile(zippedFile({ ...parts, [sheet]: xml }))
    expect(imported.counts).toEqual(ALL_USED)
    expect(noteSays(imported, 'blank-rows')).toEqual({
      en: '5,000 rows hold a format and no value; they count as blank.',
      zh: '有 5,000 行只有格式、没有内容，视为空行。',
    })
  })

  it('X04: blank rows between others are set aside and counted', async () => {
    const rows = [...ROWS.slice(0, 3), [], [], ...ROWS.slice(3)]
    const imported = await importFile(ordersWorkbook(rows))
    expect(imported.counts).toEqual({ rowsRead: 14, used: 12, rejected: 0, setAside: 2 })
    expect(imported.notUsed.map(({ row }) => row)).toEqual([4, 5])
    expect(imported.notes).not.toContainEqual(expect.objectContaining({ kind: 'blank-rows' }))
  })

  it('X13: cells without a reference and rows out of order are read as they come', async () => {
    const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const line = (row: string, customer: string): string =>
      `<row ${row}><c s="1"><v>${DAY}</v></c>${text(customer)}<c><v>5</v></c></row>`
    const head = `<row>${HEAD.map(text).join('')}</row>`
    const rows = [line('r="9"', 'Nine'), line('r="4"', 'Four'), line('', 'Five')].join('')
    const imported = await importFile(sheetOfXml(`<sheetData>${head}${rows}</sheetData>`))
    expect(customersOf(imported)).toEqual(['Nine', 'Four', 'Five'])
    expect(Array.from(imported.loaded?.orders?.row ?? [])).toEqual([9, 4, 5])
    expect(imported.notUsed.every(({ reason }) => reason.kind === 'blank')).toBe(true)
  })

  it('X13: of two rows of one number both are kept, and that is noted', async () => {
    const parts = bookParts([{ name: 'Orders', rows: ROWS }])
    const sheet = 'xl/worksheets/sheet1.xml'
    const xml = parts[sheet]!.replace('<row r="5"', '<row r="4"')
    const imported = await importFile(zippedFile({ ...parts, [sheet]: xml }))
    expect(imported.marks).toEqual(['NOTE'])
    expect(imported.counts?.used).toBe(12)
    expect(noteSays(imported, 'doubled-rows').en).toBe(
      '1 row has the number of another row of the sheet; all of them are read.',
    )
  })

  it('X14: rows hidden by a filter are loaded, and it is said how many', async () => {
    const rowMarks = { 4: 'hidden="1"', 5: 'hidden="1" outlineLevel="1"', 9: 'hidden="true"' }
    const imported = await importFile(ordersWorkbook(ROWS, { rowMarks }))
    expect(imported.marks).toEqual(['NOTE'])
    expect(imported.counts).toEqual(ALL_USED)
    expect(noteSays(imported, 'hidden-rows')).toEqual({
      en: '3 rows are hidden in the sheet, by a filter or by hand, and were loaded like all others.',
      zh: '工作表中有 3 行被筛选或手动隐藏，已照常载入。',
    })
  })

  it('X17: a sheet that is full to its last row was probably cut, which is said', async () => {
    const full = Array.from(
      { length: 65_536 },
      (_, at) =>
        `<row r="${at + 1}">${at === 0 ? '<c t="str"><v>Order date</v></c><c t="str"><v>Customer</v></c><c t="str"><v>Amount</v></c>' : '<c s="1"><v>45659</v></c><c t="str"><v>A</v></c><c><v>1</v></c>'}</row>`,
    )
    const imported = await importFile(sheetOfXml(`<sheetData>${full.join('')}</sheetData>`))
    expect(imported.marks).toContain('NOTE')
    expect(imported.counts?.used).toBe(65_535)
    expect(noteSays(imported, 'full-sheet')).toEqual({
      en: 'The sheet is full to its last row. The export was probably cut at Excel’s limit: export it by year, and load the parts together.',
      zh: '工作表已写满最后一行，导出很可能在Excel的行数上限处被截断。请按年度导出，再一起载入。',
    })
  })
})
