import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { safeText, tableToCsv } from '../../src/export/csv-file.ts'
import type { ExportTable } from '../../src/export/export-table.ts'
import { FORMULA_PAYLOADS } from './formula-payloads.ts'

function table(texts: readonly string[]): ExportTable {
  return {
    name: 'test',
    length: texts.length,
    moneyDecimals: 2,
    columns: [
      { head: 'Text', kind: 'text', value: (row) => texts[row] ?? '' },
      { head: 'Money', kind: 'money', value: (row) => (row === 1 ? undefined : -125_000) },
      { head: 'Ratio', kind: 'ratio', value: () => 1 / 3 },
      { head: 'Count', kind: 'integer', value: (row) => row },
      { head: 'Date', kind: 'date', value: () => 20_392 },
    ],
  }
}

describe('tableToCsv', () => {
  it('is UTF-8 with BOM, CRLF line ends, plain numbers and ISO dates', async () => {
    const bytes = new Uint8Array(await tableToCsv(table(['恒信', 'a,b "c"'])).arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe(
      'Text,Money,Ratio,Count,Date\r\n' +
        '恒信,-12.50,0.333333,0,2025-10-31\r\n' +
        '"a,b ""c""",,0.333333,1,2025-10-31\r\n',
    )
  })

  it('is read back cell by cell, line breaks and quotes included', async () => {
    const texts = ['two\nlines', 'a "quoted" word', ' spaces ', '', '1,2;3']
    const text = await tableToCsv(table(texts)).text()
    const { data, errors } = Papa.parse<string[]>(text.trimEnd())
    expect(errors).toEqual([])
    expect(data.slice(1).map(([cell]) => cell)).toEqual(texts)
  })

  it('puts an apostrophe before every text that could become a formula, and quotes it', async () => {
    const text = await tableToCsv(table(FORMULA_PAYLOADS)).text()
    const { data } = Papa.parse<string[]>(text.trimEnd())
    expect(data.slice(1).map(([cell]) => cell)).toEqual(
      FORMULA_PAYLOADS.map((payload) => `'${payload}`),
    )
    expect(FORMULA_PAYLOADS).toHaveLength(30)
    expect(text).toContain(`"'=1+1"`)
    expect(text).toContain(`"'-5"`)
  })

  it('leaves negative numbers numbers', async () => {
    const { data } = Papa.parse<string[]>(await tableToCsv(table(['a'])).text())
    expect(data[1]?.[1]).toBe('-12.50')
  })

  it('has its head even without rows', async () => {
    await expect(tableToCsv(table([])).text()).resolves.toBe('Text,Money,Ratio,Count,Date\r\n')
  })
})

describe('safeText', () => {
  it('leaves harmless texts alone', () => {
    for (const text of ['', 'Li Wei', "O'Brien", '恒信贸易', 'a=b', 'a-b', '007', ' 1', '50%']) {
      expect(safeText(text)).toBe(text)
    }
  })
})
