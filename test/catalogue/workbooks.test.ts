import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { toCivilDate } from '../../src/domain/calendar.ts'
import { units } from '../ingest/imports.ts'
import {
  errorSays,
  importFile,
  noteSays,
  questionSays,
  rowSays,
  type Imported,
} from './import-files.ts'
import {
  bookParts,
  dateCell,
  ordersWorkbook,
  rawCell,
  sheetOfXml,
  workbookFile,
  zippedFile,
  type MadeCell,
} from './made-workbook.ts'

const HEAD = ['Order date', 'Customer', 'Amount']
/** 2 January 2025 as a serial. */
const DAY = 45_659

/** Order lines of different days and customers, an amount of 101, 102 … each. */
function lines(count: number): readonly (readonly MadeCell[])[] {
  return Array.from({ length: count }, (_, at) => [dateCell(DAY + at), `Firm ${at + 1}`, 101 + at])
}

const ROWS = [HEAD, ...lines(12)]
const ALL_USED = { rowsRead: 12, used: 12, rejected: 0, setAside: 0 }

/** The days of the lines in use: '2025-04-03'. */
function daysOf({ loaded }: Imported): readonly string[] {
  return Array.from(loaded?.orders?.day ?? [], (day) => {
    const { year, month, day: at } = toCivilDate(day)
    return [year, month, at].map((part) => String(part).padStart(2, '0')).join('-')
  })
}

function customersOf({ loaded }: Imported): readonly string[] {
  const names = loaded?.orders?.customerName
  return Array.from(names?.index ?? [], (value) => names?.texts[value] ?? '')
}

function amountsOf({ loaded }: Imported): readonly number[] {
  return units(loaded?.orders?.amount)
}

function written(bookType: XLSX.BookType, name: string): File {
  const book = XLSX.utils.book_new()
  const rows = [
    HEAD,
    ...Array.from({ length: 12 }, (_, at) => [dayCell(DAY + at), `Firm ${at}`, at]),
  ]
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Orders')
  return new File([XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer], name)
}

function dayCell(serial: number): XLSX.CellObject {
  return { t: 'n', v: serial, z: 'yyyy-mm-dd' }
}

describe('workbooks', () => {
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

  it.each<[XLSX.BookType, string]>([
    ['biff5', 'orders.xls'],
    ['biff8', 'orders.xls'],
    ['xlsb', 'orders.xlsb'],
    ['xlsm', 'orders.xlsm'],
  ])('X15: %s is read like any workbook', async (type, name) => {
    const imported = await importFile(written(type, name))
    expect(imported.marks.filter((mark) => mark !== 'NOTE')).toEqual(
      imported.marks.includes('NOTE') ? [] : ['ACCEPT'],
    )
    expect(imported.counts).toEqual(ALL_USED)
    expect(daysOf(imported)[0]).toBe('2025-01-02')
  })

  it('X15: the strict edition of the format is read', async () => {
    const strict = Object.fromEntries(
      Object.entries(bookParts([{ name: 'Orders', rows: ROWS }])).map(([name, xml]) => [
        name,
        xml
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ]),
    )
    const imported = await importFile(zippedFile(strict))
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.counts).toEqual(ALL_USED)
  })

  it('X15: an OpenDocument sheet is refused by its name', async () => {
    const imported = await importFile(written('ods', 'orders.ods'))
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported)).toEqual({
      en: 'orders.ods is an OpenDocument spreadsheet (ODS), which cannot be read here. Save it as CSV or Excel (XLSX), and load that file.',
      zh: 'orders.ods是OpenDocument表格（ODS），这里无法读取。请另存为CSV或Excel（XLSX）后载入。',
    })
  })

  it.each<[string, (parts: Record<string, string>) => void]>([
    [
      'a text that is not there',
      (parts) => {
        const sheet = 'xl/worksheets/sheet1.xml'
        parts[sheet] = parts[sheet]!.replace(/<c r="B2".*?<\/c>/, '<c r="B2" t="s"><v>7</v></c>')
      },
    ],
    ['a missing sheet', (parts) => void delete parts['xl/worksheets/sheet1.xml']],
    [
      'a sheet without a relation',
      (parts) => {
        parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('rIdS1', 'rId99')
      },
    ],
    [
      'a sheet related to the styles',
      (parts) => {
        parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('rIdS1', 'rId2')
      },
    ],
    [
      'a sheet cut off in its middle',
      (parts) => {
        const sheet = 'xl/worksheets/sheet1.xml'
        parts[sheet] = parts[sheet]!.slice(0, 900)
      },
    ],
    ['no relations', (parts) => void delete parts['xl/_rels/workbook.xml.rels']],
  ])('X16: a workbook with %s is refused as damaged, never an empty table', async (_, damage) => {
    const parts = bookParts([{ name: 'Orders', rows: ROWS }])
    damage(parts)
    const imported = await importFile(zippedFile(parts))
    expect(imported.marks).toEqual(['STOP'])
    expect(errorSays(imported)).toEqual({
      en: 'orders.xlsx is damaged and cannot be read. Open it in Excel with “Open and Repair”, save it, and load it again; or export it once more.',
      zh: 'orders.xlsx已损坏，无法读取。请在Excel中用“打开并修复”打开，保存后重新载入；或重新导出。',
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
