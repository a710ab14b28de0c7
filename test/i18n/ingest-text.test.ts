import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import { blockerText } from '../../src/i18n/blocker-text.ts'
import { createFormatter, type Formatter } from '../../src/i18n/formatter.ts'
import {
  importNoteText,
  ingestErrorText,
  notUsedRowText,
  rowReasonText,
} from '../../src/i18n/ingest-text.ts'
import { loadMessages } from '../../src/i18n/messages.ts'
import type { ImportNote, NotUsedRow, RowReason } from '../../src/ingest/import-report.ts'
import type { IngestError } from '../../src/ingest/ingest-error.ts'
import type { Blocker, ColumnPreview } from '../../src/ingest/inspection.ts'

const english = createFormatter('en', await loadMessages('en'), '¥')
const chinese = createFormatter('zh-CN', await loadMessages('zh-CN'), '¥')

const fileName = 'orders.csv'
const HOME = { fileName, sheet: undefined }
const ERRORS: { readonly [K in IngestError['kind']]: Extract<IngestError, { kind: K }> } = {
  'empty-file': { kind: 'empty-file', fileName },
  'no-rows': { kind: 'no-rows', fileName, headers: ['Date'] },
  'not-a-table': { kind: 'not-a-table', fileName, format: 'pdf' },
  password: { kind: 'password', fileName },
  damaged: { kind: 'damaged', fileName, detail: 'zip directory' },
  'unsupported-format': { kind: 'unsupported-format', fileName, format: 'ods' },
  'too-large': { kind: 'too-large', fileName, bytes: 3e8, limitBytes: 2e8 },
  'too-many-rows': { kind: 'too-many-rows', fileName, rows: 3e6, limitRows: 2e6 },
  'too-many-columns': { kind: 'too-many-columns', fileName, columns: 2000, limitColumns: 1000 },
  unreadable: { kind: 'unreadable', fileName },
  'too-large-sum': { kind: 'too-large-sum', fileName },
  'already-loaded': { kind: 'already-loaded', fileName, asName: 'march.csv', loadedAt: 1 },
}

const REASONS: { readonly [K in RowReason['kind']]: Extract<RowReason, { kind: K }> } = {
  'too-few-cells': { kind: 'too-few-cells', expected: 5, found: 4 },
  'too-many-cells': { kind: 'too-many-cells', expected: 5, found: 6 },
  'not-a-date': { kind: 'not-a-date' },
  'impossible-date': { kind: 'impossible-date' },
  'other-calendar': { kind: 'other-calendar', calendar: 'japanese' },
  'no-date': { kind: 'no-date' },
  'not-a-number': { kind: 'not-a-number', field: 'amount' },
  'too-precise': { kind: 'too-precise', field: 'amount' },
  'too-large-number': { kind: 'too-large-number', field: 'amount' },
  'no-amount': { kind: 'no-amount' },
  'no-customer': { kind: 'no-customer' },
  'error-cell': { kind: 'error-cell', field: 'amount' },
  'formula-without-result': { kind: 'formula-without-result', field: 'amount' },
  'too-long-cell': { kind: 'too-long-cell' },
  'broken-quote': { kind: 'broken-quote' },
  undecodable: { kind: 'undecodable' },
  'cut-off': { kind: 'cut-off' },
  blank: { kind: 'blank' },
  preamble: { kind: 'preamble' },
  footer: { kind: 'footer' },
  'repeated-header': { kind: 'repeated-header' },
  heading: { kind: 'heading' },
  total: { kind: 'total' },
  cancelled: { kind: 'cancelled' },
  'other-currency': { kind: 'other-currency' },
  'exact-duplicate': { kind: 'exact-duplicate' },
  'other-table': { kind: 'other-table' },
}

const NOTES: { readonly [K in ImportNote['kind']]: Extract<ImportNote, { kind: K }> } = {
  encoding: { kind: 'encoding', encoding: 'gb18030' },
  'extension-lies': { kind: 'extension-lies', format: 'xlsx' },
  'full-width-digits': { kind: 'full-width-digits', rows: 3, sample: '１', read: '1' },
  'numbers-as-text': { kind: 'numbers-as-text', rows: 1, column: 'Amount' },
  'merged-cells': { kind: 'merged-cells', cells: 2 },
  'continued-rows': { kind: 'continued-rows', rows: 212 },
  'doubled-rows': { kind: 'doubled-rows', rows: 1 },
  'hidden-rows': { kind: 'hidden-rows', rows: 312 },
  'blank-rows': { kind: 'blank-rows', rows: 1 },
  'other-sheets': { kind: 'other-sheets', rows: 12, sheets: [{ name: 'Notes', hidden: true }] },
  'turned-returns': { kind: 'turned-returns', rows: 2 },
  multiplied: { kind: 'multiplied', rows: 1, sample: '12万', read: '120000' },
  'old-dates': { kind: 'old-dates', rows: 1 },
  'future-dates': { kind: 'future-dates', rows: 2 },
  'further-columns': { kind: 'further-columns', columns: ['Credit', 'Terms'] },
  'columns-not-kept': { kind: 'columns-not-kept', columns: ['Note'] },
  'two-digit-years': { kind: 'two-digit-years', from: 1927, to: 2026 },
  'month-dates': { kind: 'month-dates', rows: 1 },
  'swapped-dates': { kind: 'swapped-dates', rows: 9, column: 'Date', sample: '13/04/2025' },
  'mixed-zones': { kind: 'mixed-zones', rows: 1, zone: '+09:00' },
  'rounded-lines': { kind: 'rounded-lines', rows: 1 },
  'without-margin': { kind: 'without-margin', rows: 1 },
  'zero-for-empty': { kind: 'zero-for-empty', rows: 1 },
  'cut-off': { kind: 'cut-off', row: 1234 },
  'full-sheet': { kind: 'full-sheet' },
  'few-rows': { kind: 'few-rows', rows: 1 },
  'quotes-repaired': { kind: 'quotes-repaired', rows: 1 },
  apostrophes: { kind: 'apostrophes' },
  backslashes: { kind: 'backslashes' },
  'invisible-characters': { kind: 'invisible-characters', rows: 1, column: 'Name' },
  'nothing-marks': { kind: 'nothing-marks', rows: 2, column: 'Customer id', sample: 'NULL' },
  'discount-reading': { kind: 'discount-reading', reading: 'off' },
  samples: { kind: 'samples', rows: 31 },
  returns: { kind: 'returns', total: { lines: 125, amount: -1_234_500 } },
}

const BLOCKERS: { readonly [K in Blocker['kind']]: Extract<Blocker, { kind: K }> } = {
  'missing-field': { kind: 'missing-field', field: 'customer', near: [4] },
  'mapped-twice': { kind: 'mapped-twice', column: 4, fields: ['amount', 'cost'] },
  'values-contradict': {
    kind: 'values-contradict',
    field: 'date',
    column: 4,
    samples: ['a', 'b', 'c'],
    readable: 0,
    of: 200,
  },
  'mixed-date-orders': {
    kind: 'mixed-date-orders',
    field: 'date',
    column: 4,
    rows: [
      { row: 2, text: '25/04/2025' },
      { row: 1204, text: '04/26/2025' },
    ],
  },
  'no-year': { kind: 'no-year', field: 'date', column: 4, samples: ['0304', '304'] },
  'shortened-ids': { kind: 'shortened-ids', field: 'customerId', column: 4, samples: ['1.2E+12'] },
  'no-results': { kind: 'no-results', field: 'amount', column: 4, samples: ['=A2*B2'] },
  'error-cells': { kind: 'error-cells', field: 'amount', column: 4, samples: ['#REF!'] },
  'two-currencies': { kind: 'two-currencies', column: 4, currencies: ['EUR', 'JPY'] },
  unanswered: { kind: 'unanswered', question: 'discount' },
}

const COLUMNS: readonly ColumnPreview[] = [
  { position: 4, letter: 'E', header: 'Betrag\n€', samples: [], kind: 'text', empty: false },
]

const ROW: NotUsedRow = {
  row: 412,
  column: { header: 'Betrag', letter: 'E' },
  value: '12.3.4',
  reason: { kind: 'not-a-number', field: 'amount' },
  amount: undefined,
}

function rowOf(reason: RowReason): NotUsedRow {
  return { ...ROW, reason }
}

const LANGUAGES: readonly (readonly [string, Formatter])[] = [
  ['English', english],
  ['Chinese', chinese],
]

describe.each(LANGUAGES)('texts of the import in %s', (_, formatter) => {
  it('has a sentence for everything, without a key or an argument left in it', () => {
    const texts = [
      ...Object.values(ERRORS).map((error) => ingestErrorText(error, formatter)),
      ...Object.values(REASONS).map(({ kind }) => rowReasonText(kind, formatter)),
      ...Object.values(REASONS).map((reason) => notUsedRowText(HOME, rowOf(reason), formatter)),
      ...Object.values(NOTES).map((note) => importNoteText(note, formatter)),
      ...Object.values(BLOCKERS).map((blocker) => blockerText(blocker, COLUMNS, formatter)),
    ]
    for (const text of texts) {
      expect(text).not.toBe('')
      expect(text).not.toMatch(/errors\.|data\.|[{}]|undefined|NaN/)
    }
  })
})

describe('ingestErrorText', () => {
  it('says which file, what is wrong, and what to do', () => {
    expect(ingestErrorText(ERRORS['empty-file'], english)).toBe(
      'orders.csv is empty (0 bytes). Export it again.',
    )
    expect(ingestErrorText(ERRORS['no-rows'], english)).toContain('column names but no rows')
    expect(ingestErrorText(ERRORS['too-many-rows'], english)).toContain('2,000,000')
    expect(ingestErrorText(ERRORS['not-a-table'], english)).toContain('PDF')
  })

  it('dates an earlier load by the clock of this computer', () => {
    const loadedAt = new Date(2025, 2, 3, 0, 30).getTime()
    const error = { ...ERRORS['already-loaded'], loadedAt }
    expect(ingestErrorText(error, english)).toBe(
      'orders.csv is already loaded as march.csv, on 3 Mar 2025. Nothing has been added.',
    )
    expect(ingestErrorText(error, chinese)).toContain(chinese.fullDate(toEpochDay(2025, 3, 3)))
  })

  it('tells a file that comes twice from one that is loaded', () => {
    const error = { ...ERRORS['already-loaded'], loadedAt: 0 }
    expect(ingestErrorText(error, english)).toContain('which comes in this import')
  })
})

describe('notUsedRowText', () => {
  it('names file, row, column with its letter, value, and what to do', () => {
    expect(notUsedRowText(HOME, ROW, english)).toBe(
      'orders.csv, row 412, column “Betrag” (E): “12.3.4” is not a number for Amount. Correct it in the ERP or in the file, and load it again.',
    )
    expect(notUsedRowText(HOME, ROW, chinese)).toBe(
      'orders.csv，第412行，“Betrag”列（E）：“12.3.4”不能作为金额的数字。请在ERP或文件中改正后重新载入。',
    )
  })

  it('names what stands where a customer should, if it is not empty', () => {
    const nobody = { ...rowOf(REASONS['no-customer']), value: 'NULL' }
    expect(notUsedRowText(HOME, nobody, english)).toContain('“NULL” names no customer.')
    expect(notUsedRowText(HOME, nobody, chinese)).toContain('“NULL”不是客户。')
    expect(notUsedRowText(HOME, { ...nobody, value: ' ' }, english)).toContain('neither a customer')
  })

  it('names a column without a header by its letter, and a whole row without one', () => {
    const nameless = { ...ROW, column: { header: ' ', letter: 'E' } }
    expect(notUsedRowText(HOME, nameless, english)).toMatch(/^orders\.csv, row 412, column E: /)
    const whole = { ...rowOf(REASONS['too-few-cells']), column: undefined }
    expect(notUsedRowText(HOME, whole, english)).toMatch(
      /^orders\.csv, row 412, “12\.3\.4”: 4 cells instead of 5\./,
    )
  })

  it('names the sheet of a workbook, and the cell of a formula or an error as Excel does (X07, X08)', () => {
    const home = { fileName: 'orders.xlsx', sheet: 'May' }
    const error = { ...rowOf(REASONS['error-cell']), value: '#REF!' }
    expect(notUsedRowText(home, error, english)).toBe(
      'orders.xlsx, sheet “May”, row 412, column “Betrag” (E): E412 shows “#REF!”, an error and not a value. Correct the formula in Excel, save, and load the file again.',
    )
    const formula = { ...rowOf(REASONS['formula-without-result']), value: '=C412*D412' }
    expect(notUsedRowText(home, formula, chinese)).toBe(
      'orders.xlsx，工作表“May”，第412行，“Betrag”列（E）：E412是公式（“=C412*D412”），但没有保存计算结果。请用Excel打开并保存，再重新载入。',
    )
  })

  it('writes row numbers as they stand in the file, without grouping', () => {
    expect(notUsedRowText(HOME, { ...ROW, row: 12_345 }, english)).toContain('row 12345,')
  })
})

describe('importNoteText', () => {
  it('counts in the plural of the language', () => {
    expect(importNoteText(NOTES['old-dates'], english)).toMatch(/^1 row is /)
    expect(importNoteText(NOTES['future-dates'], english)).toMatch(/^2 rows are /)
  })

  it('says something else of each note', () => {
    const texts = Object.values(NOTES).map((note) => importNoteText(note, english))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('shows numbers in the manner of the language', () => {
    expect(importNoteText(NOTES.multiplied, english)).toContain('read as 120,000')
    expect(importNoteText(NOTES.returns, english)).toContain('−¥123.45')
  })
})

describe('blockerText', () => {
  it('names the column on one line, with its letter', () => {
    expect(blockerText(BLOCKERS['mapped-twice'], COLUMNS, english)).toBe(
      '“Betrag €” (E) is chosen twice, for Amount and Cost. Choose another column for one of them.',
    )
  })

  it('offers the headers that come close, or the table', () => {
    expect(blockerText(BLOCKERS['missing-field'], COLUMNS, english)).toContain(
      'Is it “Betrag €” (E)?',
    )
    const none = { ...BLOCKERS['missing-field'], near: [] }
    expect(blockerText(none, COLUMNS, english)).toContain('Choose its column in the table.')
  })
})
