import { describe, expect, it } from 'vitest'
import { columnChoice } from '../../src/features/data/column-name.ts'
import type { RememberedMapping } from '../../src/ingest/mapping.ts'
import { ENGLISH } from '../features/formatters.ts'
import {
  blockerSays,
  importFile,
  ORDER_HEAD,
  orderLines,
  questionSays,
  textFile,
  type Imported,
} from './import-files.ts'

const LINES = orderLines(12)
const ALL_USED = { rowsRead: 12, used: 12, rejected: 0, setAside: 0 }

function headersOf({ inspection }: Imported): readonly string[] {
  return inspection?.columns.map(({ header }) => header) ?? []
}

/** Names of the columns by the field that they are taken for. */
function mappedHeaders({ inspection }: Imported): Record<string, string | undefined> {
  const columns = Object.entries(inspection?.mapping.columns ?? {})
  return Object.fromEntries(
    columns.map(([field, place]) => [field, inspection?.columns[place]?.header]),
  )
}

/** The columns as the choices of the mapping screen name them. */
function choicesOf({ inspection }: Imported): readonly string[] {
  const columns = inspection?.columns ?? []
  return columns
    .filter(({ empty }) => !empty)
    .map((column) => columnChoice(column, columns, ENGLISH.text))
}

/** What was kept of a file that was loaded, for the next one. */
function kept({ loaded }: Imported): readonly RememberedMapping[] {
  if (loaded === undefined) throw new Error('Nothing was loaded')
  const { kind, headers, mapping } = loaded.report
  return [{ kind, headers, mapping }]
}

describe('headers and mapping', () => {
  it('H01: without a header the columns are A, B, C with samples, and the first row is data', async () => {
    const asked = await importFile(textFile(LINES))
    expect(asked.marks).toEqual(['ASK', 'STOP'])
    expect(asked.questions).toMatchObject([{ kind: 'header-row', preselected: 0 }])
    expect(questionSays(asked, 'header-row')).toEqual({
      en: 'Which row holds the column names?',
      zh: '列名在哪一行？',
    })
    expect(asked.inspection?.columns.map(({ letter, samples }) => [letter, ...samples])).toEqual([
      ['A', '2025-01-10', '2025-01-11', '2025-01-12'],
      ['B', 'Firm 1', 'Firm 2', 'Firm 3'],
      ['C', '101.50', '102.50', '103.50'],
    ])
    expect(blockerSays(asked, 'missing-field')).toEqual({
      en: 'No date column found. Is it column A?',
      zh: '没有找到日期列。是A列吗？',
    })
    const columns = { date: 0, customerName: 1, amount: 2 }
    const loaded = await importFile(textFile(LINES), { mapping: { columns } })
    expect(loaded.counts).toEqual(ALL_USED)
    expect(loaded.loaded?.orders?.row[0]).toBe(1)
  })

  it('H02: two columns of one name stay two, told apart by letter and samples', async () => {
    const rows = LINES.map((line, at) => `${line},${200 + at}`)
    const imported = await importFile(textFile([`${ORDER_HEAD},Amount`, ...rows]))
    expect(imported.counts).toEqual(ALL_USED)
    expect(choicesOf(imported)).toEqual([
      'A · Order date',
      'B · Customer',
      'C · Amount (101.50, 102.50, 103.50)',
      'D · Amount (200, 201, 202)',
    ])
    const other = await importFile(textFile([`${ORDER_HEAD},Amount`, ...rows]), {
      mapping: { columns: { date: 0, customerName: 1, amount: 3 } },
    })
    expect(other.loaded?.orders?.amount[0]).toBe(2_000_000)
  })

  it('H03: columns without a name are known by letter, empty ones are hidden', async () => {
    const rows = LINES.map((line) => `${line},North,,,`)
    const imported = await importFile(textFile([`${ORDER_HEAD},,Note,,`, ...rows]))
    expect(imported.counts).toEqual(ALL_USED)
    const empty = imported.inspection?.columns.map((column) => column.empty)
    expect(empty).toEqual([false, false, false, false, true])
    expect(choicesOf(imported)).toContain('D · no name (North)')
    expect(choicesOf(imported)).toHaveLength(4)
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'H04: a column named %s is a column like any other',
    async (name) => {
      const rows = LINES.map((line) => `${line},kept`)
      const imported = await importFile(textFile([`${ORDER_HEAD},${name}`, ...rows]))
      expect(imported.counts).toEqual(ALL_USED)
      expect(headersOf(imported)).toEqual(['Order date', 'Customer', 'Amount', name])
      expect(imported.inspection?.columns[3]?.samples).toEqual(['kept'])
      expect(imported.loaded?.report.headers[3]).toBe(name)
      const next = await importFile(
        textFile([`${ORDER_HEAD},${name}`, ...rows]),
        {},
        { remembered: kept(imported) },
      )
      expect(next.inspection?.remembered).toBe(true)
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )

  it('H05: columns that were renamed, added or moved are matched by name, and shown', async () => {
    const remembered = kept(
      await importFile(
        textFile([`${ORDER_HEAD},Rep,Region`, ...LINES.map((line) => `${line},Li Wei,North`)]),
        { mapping: { columns: { date: 0, customerName: 1, amount: 2, salesperson: 3 } } },
      ),
    )
    const moved = LINES.map((line) => `7,Li Wei,${line.split(',').toReversed().join(',')}`)
    const file = textFile(['Quantity,Rep,Amount,Customer,Order date', ...moved])
    const imported = await importFile(file, {}, { remembered })
    expect(imported.marks).toContain('ASK')
    expect(mappedHeaders(imported)).toMatchObject({
      date: 'Order date',
      customerName: 'Customer',
      amount: 'Amount',
      salesperson: 'Rep',
    })
    expect(imported.questions).toMatchObject([
      { kind: 'changed-headers', missing: ['Region'], added: ['Quantity'], moved: true },
    ])
    expect(questionSays(imported, 'changed-headers')).toEqual({
      en: 'The columns are not those of last time. Is the choice below right?',
      zh: '列与上次不同。下面的选择对吗？',
    })
    const renamed = textFile(['Order date,Customer,Betrag,Rep', ...LINES.map((l) => `${l},Li Wei`)])
    const open = await importFile(renamed, {}, { remembered })
    expect(open.inspection?.review.blockers).toEqual([
      { kind: 'unanswered', question: 'changed-headers' },
    ])
  })

  it('H05: columns in another language are not those of last time, and shown', async () => {
    const remembered = kept(await importFile(textFile([ORDER_HEAD, ...LINES])))
    const file = textFile(['订单日期,客户名称,金额', ...LINES])
    const imported = await importFile(file, {}, { remembered })
    expect(imported.questions).toMatchObject([
      {
        kind: 'changed-headers',
        missing: ['Order date', 'Customer', 'Amount'],
        added: ['订单日期', '客户名称', '金额'],
      },
    ])
    expect(mappedHeaders(imported)).toEqual({
      date: '订单日期',
      customerName: '客户名称',
      amount: '金额',
    })
    expect(imported.counts).toEqual(ALL_USED)
  })

  it('H06: a field that is needed and missing is named, with the columns that come close', async () => {
    const rows = LINES.map((line) => `${line},3`)
    const imported = await importFile(textFile(['Order date,Customer,Wert,Menge X', ...rows]), {
      mapping: { columns: { date: 0, customerName: 1 } },
    })
    expect(imported.marks).toEqual(['STOP'])
    expect(blockerSays(imported, 'missing-field')).toEqual({
      en: 'No amount column found; quantity with unit price will do as well. Is it “Wert” (C) or “Menge X” (D)?',
      zh: '没有找到金额列，有数量和单价也可以。是“Wert”（C）或“Menge X”（D）吗？',
    })
  })

  it('H06: a column that is chosen twice cannot be loaded', async () => {
    const imported = await importFile(textFile([ORDER_HEAD, ...LINES]), {
      mapping: { columns: { date: 0, customerName: 1, amount: 2, margin: 2 } },
    })
    expect(imported.marks).toEqual(['STOP'])
    expect(blockerSays(imported, 'mapped-twice')).toEqual({
      en: '“Amount” (C) is chosen twice, for Amount and Margin. Choose another column for one of them.',
      zh: '“Amount”（C）被选了两次，用于金额和毛利。请为其中一项另选一列。',
    })
  })

  it('H07: names that differ by case, width, spaces or line breaks are one, and shown as written', async () => {
    const remembered = kept(await importFile(textFile([ORDER_HEAD, ...LINES])))
    const head = '"ORDER\ndate ",\u00A0customer\u200B,ＡＭＯＵＮＴ'
    const imported = await importFile(textFile([head, ...LINES]), {}, { remembered })
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.inspection?.remembered).toBe(true)
    expect(imported.counts).toEqual(ALL_USED)
    expect(headersOf(imported)).toEqual(['ORDER\ndate ', '\u00A0customer\u200B', 'ＡＭＯＵＮＴ'])
  })

  it('H08: a field whose column says otherwise is held up, with three of its values', async () => {
    const imported = await importFile(textFile([ORDER_HEAD, ...LINES]), {
      mapping: { columns: { date: 1, customerName: 0, amount: 2 } },
    })
    expect(imported.marks).toEqual(['STOP'])
    expect(imported.loaded).toBeUndefined()
    expect(blockerSays(imported, 'values-contradict')).toEqual({
      en: '“Customer” (B) cannot be Order date: only 0 of 12 values can be read as such, not “Firm 1”, “Firm 2”, and “Firm 3”. Choose another column.',
      zh: '“Customer”（B）不能作为订单日期：12个值中只有0个可以识别，“Firm 1”、“Firm 2”和“Firm 3”等无法识别。请另选一列。',
    })
  })

  it('H08: shows values that cannot be read, not those that can', async () => {
    const days = ['2025-01-10', '2025-01-11', '2025-01-12', 'soon', 'later', 'never', 'n. v.', 'x']
    const rows = days.map((day, at) => `${day},Firm ${at},5`)
    const imported = await importFile(textFile([ORDER_HEAD, ...rows]))
    expect(blockerSays(imported, 'values-contradict').en).toContain(
      'only 3 of 8 values can be read as such, not “soon”, “later”, and “never”',
    )
  })
})
