import { describe, expect, it } from 'vitest'
import { createImportSession } from '../../src/ingest/import-session.ts'
import {
  CONTEXT,
  CONTROL,
  csvFile,
  load,
  loadLines,
  lookAt,
  questionOf,
  reasonsByRow,
  units,
} from './imports.ts'

const HEAD = 'Date,Customer,Amount,Currency'
const MIXED = [
  HEAD,
  '2025-01-31,Acme,10.00,EUR',
  '2025-01-31,Beta,20.00,EUR',
  '2025-01-31,Gamma,500.00,JPY',
]

describe('findRowCurrencies', () => {
  it('asks which currency counts, that of most rows preselected, with the total of each', async () => {
    const looked = await lookAt(MIXED)
    expect(questionOf(looked, 'currency')).toEqual({
      id: 'currency',
      kind: 'currency',
      currencies: [
        { currency: 'EUR', lines: 2, amount: 300_000 },
        { currency: 'JPY', lines: 1, amount: 5_000_000 },
      ],
      preselected: 'EUR',
    })
    const loaded = await load(looked)
    expect(units(loaded.orders?.amount)).toEqual([10, 20])
    expect(reasonsByRow(loaded)).toEqual({ 4: 'other-currency' })
    expect(loaded.notUsed[0]).toMatchObject({
      column: { header: 'Currency', letter: 'D' },
      value: 'JPY',
      amount: undefined,
    })
    expect(loaded.report).toMatchObject({ used: 2, setAside: 1, amountRead: 300_000 })
  })

  it.each(['Doc. Currency', 'Invoice currency', '结算币别', 'Crcy', 'Kontowährung'])(
    'knows the column %s, for yen must not be added to euros (N05)',
    async (name) => {
      const looked = await lookAt([`Date,Customer,Amount,${name}`, ...MIXED.slice(1)])
      expect(questionOf(looked, 'currency')?.currencies).toHaveLength(2)
    },
  )

  it('loads the currency that is chosen instead', async () => {
    const loaded = await loadLines(MIXED, { currency: 'JPY' })
    expect(units(loaded.orders?.amount)).toEqual([500])
    expect(reasonsByRow(loaded)).toEqual({ 2: 'other-currency', 3: 'other-currency' })
  })

  it('goes by the mark beside the amount, and takes a row without one for the most frequent', async () => {
    const lines = ['¥1,234.50', '$5', 'US$ 7', '8'].map((amount) => `2025-01-31,Acme,"${amount}"`)
    const looked = await lookAt(['Date,Customer,Amount', ...lines])
    expect(questionOf(looked, 'currency')?.currencies).toEqual([
      { currency: 'USD', lines: 3, amount: 200_000 },
      { currency: '¥', lines: 1, amount: 12_345_000 },
    ])
    expect(units((await load(looked)).orders?.amount)).toEqual([5, 7, 8])
  })

  it('stands on the screen each time, with the choice of last time', async () => {
    const { report } = await loadLines(MIXED, { currency: 'JPY' })
    const { kind, headers, mapping } = report
    const next = await lookAt([...MIXED, '2025-02-01,Acme,1.00,GBP'], {
      remembered: [{ kind, headers, mapping }],
    })
    expect(questionOf(next, 'currency')?.preselected).toBe('JPY')
    const without = await lookAt([...MIXED.slice(0, 3), '2025-02-01,Acme,1.00,GBP'], {
      remembered: [{ kind, headers, mapping }],
    })
    expect(questionOf(without, 'currency')?.preselected).toBe('EUR')
  })
})

describe('findOneCurrency', () => {
  const currencyOf = async (header: string, ...amounts: readonly string[]) => {
    const rows = amounts.map((amount) => `2025-01-31,Acme,"${amount}"`)
    return (await lookAt([`Date,Customer,${header}`, ...rows])).inspection.review.currency
  }

  it('goes by the marks beside the amounts, before the name of their column', async () => {
    expect(await currencyOf('Amount', '€10', '5')).toBe('EUR')
    expect(await currencyOf('Amount (USD)', '€10')).toBe('EUR')
    expect(await currencyOf('Amount', '10')).toBeUndefined()
  })

  it.each([
    ['Amount (USD)', 'USD'],
    ['Amount EUR', 'EUR'],
    ['金额（元）', 'CNY'],
    ['金额（万元）', 'CNY'],
    ['Amount (net)', undefined],
    ['Amount excl. VAT', undefined],
  ])('reads the name %s as %s', async (header, currency) => {
    expect(await currencyOf(header, '10')).toBe(currency)
  })

  it('is the one that is chosen of several', async () => {
    expect((await lookAt(MIXED)).inspection.review.currency).toBe('EUR')
    expect((await loadLines(MIXED, { currency: 'JPY' })).report.currency).toBe('JPY')
  })
})

describe('earlier currencies', () => {
  const dollars = [HEAD, '2025-02-28,Acme,1.00,USD']
  const euros = [HEAD, '2025-03-31,Acme,1.00,EUR']
  const inForce = { hash: 'h', name: 'january.csv', loadedAt: 0, currency: 'EUR' }

  it('asks before money is added up to that of a file in force that is in another', async () => {
    const looked = await lookAt(dollars, { loaded: [inForce] })
    expect(questionOf(looked, 'earlier-currency')).toEqual({
      id: 'earlier-currency',
      kind: 'earlier-currency',
      currency: 'USD',
      files: [{ name: 'january.csv', currency: 'EUR' }],
    })
    expect(looked.inspection.review.blockers).toEqual([
      { kind: 'unanswered', question: 'earlier-currency' },
    ])
    expect(questionOf(await lookAt(euros, { loaded: [inForce] }), 'earlier-currency')).toBe(
      undefined,
    )
  })

  it('asks the later of two files of one import', async () => {
    const session = createImportSession(CONTEXT)
    const results = await session.inspect(
      [csvFile(euros, 'a.csv'), csvFile(dollars, 'b.csv')],
      CONTROL,
    )
    const asked = results.map((result) =>
      result.ok ? result.value.review.questions.map(({ id }) => id) : [],
    )
    expect(asked).toEqual([[], ['earlier-currency']])
  })

  it('asks again at the next file, whatever was said of the last', async () => {
    const { report } = await load(await lookAt(dollars, { loaded: [inForce] }), {
      answered: ['earlier-currency'],
    })
    const { kind, headers, mapping } = report
    const next = await lookAt([...dollars, '2025-03-01,Acme,2.00,USD'], {
      loaded: [inForce],
      remembered: [{ kind, headers, mapping }],
    })
    expect(next.inspection.review.blockers).toEqual([
      { kind: 'unanswered', question: 'earlier-currency' },
    ])
  })
})

describe('findCurrencyClash', () => {
  it('stops where costs are in another currency than the amounts beside them', async () => {
    const { inspection } = await lookAt([
      'Date,Customer,Amount,Cost',
      '2025-01-31,Acme,€10,€5',
      '2025-01-31,Acme,€10,$5',
    ])
    expect(inspection.review.blockers).toEqual([
      { kind: 'two-currencies', column: 3, currencies: ['EUR', '$'] },
    ])
    const alike = await lookAt(['Date,Customer,Amount,Cost', '2025-01-31,Acme,€10,€5'])
    expect(alike.inspection.review.blockers).toEqual([])
  })
})
