import { describe, expect, it } from 'vitest'
import { chooseDelimiter } from '../../../src/ingest/read/delimiter.ts'

const choose = (sample: string, given?: string) =>
  chooseDelimiter(
    new TextEncoder().encode(sample),
    { quote: '"', carriageReturnEnds: false },
    given,
  )
const table = (delimiter: string): string =>
  [
    ['Date', 'Customer', 'Amount'],
    ['2025-03-04', 'ACME Ltd', '10'],
    ['2025-03-05', 'Smith', '7'],
  ]
    .map((row) => `${row.join(delimiter)}\n`)
    .join('')

describe('chooseDelimiter', () => {
  it.each([',', ';', '\t', '|', '\u001f', '\u001e'])('is sure of %j (C01)', (delimiter) => {
    expect(choose(table(delimiter))).toMatchObject({ delimiter, certainty: 'sure', width: 3 })
  })

  it.each(['，', '^', '~'])('asks about %j (C01)', (delimiter) => {
    expect(choose(table(delimiter))).toMatchObject({ delimiter, certainty: 'doubtful', width: 3 })
  })

  it('chooses by the types of columns, not by their number (C03)', () => {
    const names = 'Name;Betrag\nMüller, Hans, Sohn;1,50\nMaier, Eva, Tochter;2,75\n'
    expect(choose(names)).toMatchObject({ delimiter: ';', width: 2 })
    const decimals = 'Kunde;Menge;Preis\nACME;1,50;2,25\nBETA;3,00;4,75\nGAMMA;5,50;6,25\n'
    expect(choose(decimals)).toMatchObject({ delimiter: ';', width: 3 })
    const texts = 'Müller, Hans;Weiß, Eva\nMaier, Uwe;Weiß, Eva\nKunz, Ute;Weiß, Eva\n'
    expect(choose(texts)).toMatchObject({ delimiter: ';', width: 2 })
    const bare = '1,50;2,25\n3,00;4,75\n5,50;6,25\n'
    expect(choose(bare)).toMatchObject({ delimiter: ';', width: 2 })
  })

  it('does not take the colons of times for delimiters', () => {
    const times = 'at,who\n2025-01-01 10:00:00,A\n2025-01-01 11:30:00,B\n'
    expect(choose(times)).toMatchObject({ delimiter: ',', certainty: 'sure' })
  })

  it('is not led astray by a preamble, blank lines and quoted delimiters', () => {
    const sample = `Report; March\n\nTotal; all\n\n${table(',').replace('Smith', '"a;b;c"')}`
    expect(choose(sample)).toMatchObject({ delimiter: ',', width: 3 })
  })

  it('takes a delimiter that is given, and counts its columns', () => {
    expect(choose(table(','), ';')).toMatchObject({
      delimiter: ';',
      certainty: 'sure',
      width: 1,
      delimiters: [';', ','],
    })
  })

  it('offers the common ones where there is one column or nothing at all', () => {
    const nothing = {
      delimiter: ',',
      delimiters: [',', ';', '\t', '|'],
      certainty: 'doubtful',
      width: undefined,
    }
    expect(choose('Customer\nACME\nBETA\n')).toEqual(nothing)
    expect(choose('')).toEqual(nothing)
  })
})
