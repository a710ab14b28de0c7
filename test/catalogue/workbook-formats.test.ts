import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { errorSays, importFile } from './import-files.ts'
import { bookParts, zippedFile } from './made-workbook.ts'
import { ALL_USED, DAY, daysOf, HEAD, ROWS } from './workbook-lines.ts'

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

describe('formats of workbooks', () => {
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
})
