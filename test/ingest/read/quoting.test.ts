import { describe, expect, it } from 'vitest'
import { readTextTable } from '../../../src/ingest/read/read-text-table.ts'
import { AS_FOUND, fileOf, opened, rowsOf, UNWATCHED } from './reading.ts'

async function read(text: string) {
  return opened(await readTextTable(fileOf('orders.csv', text), AS_FOUND, UNWATCHED))
}

describe('findQuote and findBackslash', () => {
  it('knows apostrophes around cells, and says so (C10)', async () => {
    const { table, facts } = await read(
      "'Date','Customer','Amount'\n'2025-03-04','ACME, Ltd','10'\n'2025-03-05','O''Neil','7'\n",
    )
    expect(rowsOf(table).slice(1)).toEqual([
      ['2025-03-04', 'ACME, Ltd', '10'],
      ['2025-03-05', "O'Neil", '7'],
    ])
    expect(facts).toEqual([{ kind: 'apostrophes' }])
  })

  it('takes apostrophes in names and before numbers for what they are (C10)', async () => {
    const { table, facts } = await read(
      "Customer,Id\n't Hooft,'007\n'n Roll,'008\n\"'A', 'B'\",'009\nO'Neil,5\n",
    )
    expect(rowsOf(table).slice(1, 3)).toEqual([
      ["'t Hooft", "'007"],
      ["'n Roll", "'008"],
    ])
    expect(facts).toEqual([])
  })

  it('knows quotes behind a backslash, and says so (C10)', async () => {
    const { table, facts } = await read(
      'Date,Product,Amount\n2025-03-04,"5\\" screen, C:\\dir",10\n2025-03-05,"a \\\\",7\n',
    )
    expect(rowsOf(table).slice(1)).toEqual([
      ['2025-03-04', '5" screen, C:\\dir', '10'],
      ['2025-03-05', 'a \\', '7'],
    ])
    expect(facts).toEqual([{ kind: 'backslashes' }])
    const path = await read('Path,Amount\n"C:\\",10\n"D:\\",7\n')
    expect(rowsOf(path.table).slice(1)).toEqual([
      ['C:\\', '10'],
      ['D:\\', '7'],
    ])
    expect(path.facts).toEqual([])
  })
})
