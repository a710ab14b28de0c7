import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readingText } from '../../src/features/data/reading-text.ts'
import { createFormatter } from '../../src/i18n/formatter.ts'
import { loadMessages } from '../../src/i18n/messages.ts'
import {
  blockerSays,
  errorSays,
  importFile,
  noteSays,
  questionSays,
  rowSays,
  textFile,
  type Answers,
  type Imported,
} from './import-files.ts'

const english = createFormatter('en', await loadMessages('en'), '¥')

/** Imports orders over these amounts. */
function importAmounts(
  amounts: readonly string[],
  answers: Answers = {},
  header = 'Amount',
): Promise<Imported> {
  const lines = amounts.map((amount, at) => `2025-01-31\tFirm ${at + 1}\t${amount}`)
  return importFile(textFile([`Order date\tCustomer\t${header}`, ...lines]), answers)
}

/** The amounts in use, in units. */
function amountsOf({ loaded }: Imported): readonly number[] {
  return Array.from(loaded?.orders?.amount ?? [], (money) => money / 10_000)
}

/** What the mapping screen says of the way in which the amounts are read. */
function readingOf({ inspection }: Imported): string {
  const reading = inspection?.review.readings.find(({ field }) => field === 'amount')
  if (inspection === undefined || reading === undefined) throw new Error('No amounts')
  return readingText(reading, inspection.mapping, english)
}

describe('numbers and money', () => {
  it('N01: the way of writing is decided for the column and shown by one of its values', async () => {
    for (const [amounts, read, shown] of [
      [['1.234,56', '3.456'], [1234.56, 3456], '1.234,56 → 1,234.56'],
      [['1,234.56', '3,456'], [1234.56, 3456], '1,234.56 → 1,234.56'],
      [['1\u{A0}234,56', '7,5'], [1234.56, 7.5], '1\u{A0}234,56 → 1,234.56'],
      [['1\u{202F}234,56', '7,5'], [1234.56, 7.5], '1\u{202F}234,56 → 1,234.56'],
      [["1'234.56", '3.456'], [1234.56, 3.456], "1'234.56 → 1,234.56"],
      [['12,34,567.89', '3,456'], [1_234_567.89, 3456], '12,34,567.89 → 1,234,567.89'],
    ] as const) {
      const imported = await importAmounts(amounts)
      expect(imported.marks).toEqual(['ACCEPT'])
      expect(amountsOf(imported)).toEqual(read)
      expect(readingOf(imported)).toBe(shown)
    }
  })

  it('N02: asks how much a number is where every value fits both readings', async () => {
    const asked = await importAmounts(['1.234', '5.678'])
    expect(asked.marks).toEqual(['ASK'])
    expect(questionSays(asked, 'decimal').en).toBe('How much is 1.234 in “Amount”?')
    expect(asked.inspection?.review.blockers).toEqual([
      { kind: 'unanswered', question: 'decimal:amount' },
    ])
    const answered = await importAmounts(['1.234', '5.678'], {
      mapping: { decimal: { amount: ',' } },
    })
    expect(amountsOf(answered)).toEqual([1234, 5678])
  })

  it('N03: rejects the one cell that stands against its column', async () => {
    const imported = await importAmounts(['1.234,56', '2.000,00', '7,890.12', '12.3.4'])
    expect(imported.marks).toEqual(['ROW'])
    expect(imported.counts).toEqual({ rowsRead: 4, used: 2, rejected: 2, setAside: 0 })
    expect(rowSays(imported, 4).en).toBe(
      'orders.csv, row 4, column “Amount” (C): “7,890.12” is not a number for Amount. Correct it in the ERP or in the file, and load it again.',
    )
    expect(rowSays(imported, 5).zh).toContain('“Amount”列（C）：“12.3.4”')
  })

  it('N04: reads five ways of writing a negative amount', async () => {
    const imported = await importAmounts(['(1,234.50)', '1,234.50-', '−5', '▲1,234', '△7'])
    expect(imported.marks).toEqual(['NOTE']) // that there are returns
    expect(amountsOf(imported)).toEqual([-1234.5, -1234.5, -5, -1234, -7])
  })

  it('N04: asks which side of the books is returns where H and S have no sign', async () => {
    const asked = await importAmounts(['500.00 S', '5.00 H', '70.00 S'])
    expect(asked.marks).toEqual(['NOTE', 'ASK'])
    expect(questionSays(asked, 'sides').en).toBe('Which amounts in “Amount” are returns, S and H?')
    expect(amountsOf(asked)).toEqual([500, -5, 70])
    const signed = await importAmounts(['500.00 S', '-5.00 H'])
    expect(signed.marks).toEqual(['NOTE'])
    expect(amountsOf(signed)).toEqual([500, -5])
  })

  it('N05: reads the number beside a mark of currency', async () => {
    const imported = await importAmounts(['¥1,234', 'CNY 1,234', '1,234元', '1,234.00'])
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(amountsOf(imported)).toEqual([1234, 1234, 1234, 1234])
    expect(amountsOf(await importAmounts(['1,234.00 CR', '5.00 CR']))).toEqual([1234, 5])
  })

  it('N05: asks which of two currencies counts, and never adds them', async () => {
    const asked = await importAmounts(['€10.00', '€20.00', 'JPY 5000'])
    expect(asked.marks).toEqual(['ASK'])
    expect(asked.counts).toEqual({ rowsRead: 3, used: 2, rejected: 0, setAside: 1 })
    expect(questionSays(asked, 'currency').en).toContain('several currencies')
    expect(asked.questions).toMatchObject([
      {
        currencies: [
          { currency: 'EUR', lines: 2, amount: 300_000 },
          { currency: 'JPY', lines: 1, amount: 50_000_000 },
        ],
        preselected: 'EUR',
      },
    ])
    expect(amountsOf(asked)).toEqual([10, 20])
    expect(rowSays(asked, 4).en).toContain(
      'orders.csv, row 4, column “Amount” (C): “JPY 5000” is of another currency',
    )
    const yen = await importAmounts(['€10.00', '€20.00', 'JPY 5000'], {
      mapping: { currency: 'JPY' },
    })
    expect(amountsOf(yen)).toEqual([5000])
  })

  it('N05: asks before the amounts of two files are added up that are in two currencies', async () => {
    const inYuan = { hash: '', name: '2024.csv', loadedAt: 0, currency: 'CNY' }
    const importBeside = (amount: string) =>
      importFile(
        textFile([`Order date,Customer,Amount`, `2025-01-31,Firm,${amount}`]),
        {},
        {
          loaded: [inYuan],
        },
      )
    const asked = await importBeside('$10.00')
    expect(asked.marks).toEqual(['ASK'])
    expect(questionSays(asked, 'earlier-currency')).toEqual({
      en: 'The amounts are in $, those in use are not. Add them up all the same?',
      zh: '这个文件的金额是 $，已载入的数据是其他货币。仍然相加吗？',
    })
    expect(asked.inspection?.review.blockers).toEqual([
      { kind: 'unanswered', question: 'earlier-currency' },
    ])
    const alike = await importBeside('¥10.00')
    expect(alike.marks).toEqual(['ACCEPT'])
  })

  it('N05: goes by the column of currencies as well', async () => {
    const asked = await importFile(
      textFile([
        'Order date,Customer,Amount,Currency',
        '2025-01-31,Acme,10.00,USD',
        '2025-01-31,Acme,7000.00,日元',
        '2025-01-31,Beta,20.00,美元',
      ]),
    )
    expect(asked.marks).toEqual(['ASK'])
    expect(amountsOf(asked)).toEqual([10, 20])
    expect(rowSays(asked, 3).en).toContain('column “Currency” (D): “日元”')
  })

  it('N06: notes full-width digits and 万, 億, with an example', async () => {
    const imported = await importAmounts(['１，２３４', '12万', '1億2千万', '5'])
    expect(imported.marks).toEqual(['NOTE'])
    expect(amountsOf(imported)).toEqual([1234, 120_000, 120_000_000, 5])
    expect(noteSays(imported, 'full-width-digits').en).toContain('“１，２３４” read as 1,234')
    expect(noteSays(imported, 'multiplied').zh).toContain('“12万”读作120,000')
  })

  it('N06: asks once whether a unit in the header multiplies', async () => {
    const asked = await importAmounts(['12', '7'], {}, '金額(千円)')
    expect(asked.marks).toEqual(['ASK'])
    expect(questionSays(asked, 'unit').en).toContain('× 1,000')
    expect(amountsOf(asked)).toEqual([12_000, 7000])
    const asTheyStand = await importAmounts(
      ['12', '7'],
      { mapping: { factor: { amount: 1 } } },
      '金額(千円)',
    )
    expect(amountsOf(asTheyStand)).toEqual([12, 7])
    const both = await importFile(
      textFile(['Order date,Customer,金額(千円),原価(千円)', '2025-01-31,Acme,12,10']),
    )
    expect(both.questions).toHaveLength(1)
    expect(Array.from(both.loaded?.orders?.margin ?? [])).toEqual([20_000_000])
    const { mapping, headers, kind } = asked.loaded?.report ?? {}
    if (mapping === undefined || headers === undefined || kind === undefined) return
    const lines = ['Order date\tCustomer\t金額(千円)', '2025-02-01\tAcme\t9']
    const next = await importFile(textFile(lines), {}, { remembered: [{ kind, headers, mapping }] })
    expect(next.marks).toEqual(['ACCEPT'])
    expect(amountsOf(next)).toEqual([9000])
  })

  it('N07: stops at ids that Excel has shortened; an amount may be written so', async () => {
    const stopped = await importFile(
      textFile([
        'Order date,Customer no,Customer,Amount',
        '2025-01-31,"1,23457E+11",Acme,1.2E+12',
        '2025-01-31,1.2E+12,Beta,5.00',
      ]),
    )
    expect(stopped.marks).toEqual(['STOP'])
    expect(blockerSays(stopped, 'shortened-ids').en).toBe(
      'Excel has shortened the numbers in “Customer no” (B), such as “1,23457E+11” and “1.2E+12”. Export again with that column as text, or leave the column out.',
    )
    expect(blockerSays(stopped, 'shortened-ids').zh).toContain('设为文本')
    expect(amountsOf(await importAmounts(['1.2E+6', '5']))).toEqual([1_200_000, 5])
  })

  it('N07: stops at ids of a workbook that are numbers of more than 15 digits', async () => {
    const workbook = (id: number): File => {
      const sheet = utils.aoa_to_sheet([
        ['Order date', 'Customer no', 'Customer', 'Amount'],
        ['2025-01-31', id, 'Acme', 5],
      ])
      const options = { type: 'array', bookType: 'xlsx' } as const
      return new File([write(utils.book_new(sheet), options) as ArrayBuffer], 'orders.xlsx')
    }
    const stopped = await importFile(workbook(1_234_567_890_123_400))
    expect(stopped.marks).toEqual(['STOP'])
    expect(blockerSays(stopped, 'shortened-ids').en).toContain('“Customer no” (B)')
    const whole = await importFile(workbook(123_456_789_012_345))
    expect(whole.loaded?.orders?.customerId.texts).toEqual(['123456789012345'])
  })

  it('N08: leaves ids as they are: zeros in front, 20 digits, TRUE, 1-2, MAR1', async () => {
    const ids = ['007', '12345678901234567890', 'TRUE', '1-2', 'MAR1']
    const lines = ids.map((id) => `2025-01-31,${id},Firm ${id},1.00`)
    const imported = await importFile(
      textFile(['Order date,Customer no,Customer,Amount', ...lines]),
    )
    expect(imported.marks).toEqual(['ACCEPT'])
    expect(imported.loaded?.orders?.customerId.texts).toEqual(ids)
  })

  it('N09: 0 is zero; blanks and dashes are rejected, or zero where the user says so, counted', async () => {
    const amounts = ['5.00', '0', '', '-', 'N/A', 'null', '#']
    const rejected = await importAmounts(amounts)
    expect(rejected.marks).toEqual(['NOTE', 'ASK', 'ROW'])
    expect(rejected.counts).toEqual({ rowsRead: 7, used: 2, rejected: 5, setAside: 0 })
    expect(questionSays(rejected, 'empty-amount').en).toContain('5 rows have no amount')
    expect(rowSays(rejected, 5).en).toContain('“-” gives no amount')
    const asZero = await importAmounts(amounts, { mapping: { emptyAmount: 'zero' } })
    expect(amountsOf(asZero)).toEqual([5, 0, 0, 0, 0, 0, 0])
    expect(noteSays(asZero, 'zero-for-empty').en).toBe(
      '5 rows without an amount counted as 0, as you chose.',
    )
  })

  it('N10: a sum of many cents is exact', async () => {
    const imported = await importAmounts(Array.from({ length: 10_000 }, () => '0.10'))
    expect(imported.loaded?.report.amountUsed).toBe(10_000 * 1000)
  })

  it('N11: three decimals, none, and prices with four are exact; a line is rounded once', async () => {
    expect(amountsOf(await importAmounts(['1.234', '1.235', '12.50']))).toEqual([
      1.234, 1.235, 12.5,
    ])
    const priced = await importFile(
      textFile([
        'Order date,Customer,Quantity,Unit price',
        '2025-01-31,Acme,3,0.3333',
        '2025-01-31,Acme,0.333,0.1111',
      ]),
    )
    expect(amountsOf(priced)).toEqual([0.9999, 0.037])
    expect(noteSays(priced, 'rounded-lines').en).toBe('1 line rounded to 1/10,000, each once.')
  })

  it('N11: what cannot be kept exactly is refused: a cell, or the sum of all', async () => {
    const cell = await importAmounts(['99999999999999', '5.00', '6.00'])
    expect(cell.marks).toEqual(['ROW'])
    expect(rowSays(cell, 2).en).toContain('“99999999999999” is too large for Amount')
    const sum = await importAmounts(['600000000000', '500000000000'])
    expect(sum.marks).toEqual(['STOP'])
    expect(errorSays(sum).en).toContain('add up to more than can be kept exactly')
  })
})
