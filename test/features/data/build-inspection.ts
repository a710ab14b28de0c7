import { emptyMapping } from '../../../src/ingest/guess-mapping.ts'
import type { ColumnPreview, FileInspection, Question } from '../../../src/ingest/inspection.ts'

export const EMPTY_MAPPING = emptyMapping('orders')

export function column(position: number, header: string, ...samples: string[]): ColumnPreview {
  const letter = String.fromCharCode(65 + position)
  return { position, letter, header, samples, kind: 'text', empty: false }
}

export const COLUMNS = [
  column(0, 'Doc date', '03/04/2025', '05/06/2025'),
  column(1, 'Cust name', 'Suzhou Pumps', 'Ningbo Tools'),
  column(2, 'Gross', '1.234', '5.678'),
  column(3, 'Net', '1.034', '4.678'),
  column(4, '', 'North', 'South'),
]

/** An inspected file with a date, a customer and an amount, and whatever a test says beside. */
export function inspection(fields: Partial<FileInspection> = {}): FileInspection {
  const mapping = { ...EMPTY_MAPPING, columns: { date: 0, customerName: 1, amount: 3 } }
  return {
    id: 'file-1',
    fileName: 'orders.csv',
    bytes: 1000,
    hash: 'abcdef0123456789',
    format: 'csv',
    extensionLies: false,
    read: { encoding: 'utf-8', delimiter: ';', sheet: undefined, headerRow: 3 },
    encodings: ['utf-8', 'gb18030'],
    encodingCertainty: 'sure',
    garbled: [],
    delimiters: [',', ';'],
    sheets: [],
    top: [
      { row: 1, cells: ['Hongtai Trading'] },
      { row: 2, cells: [''] },
      { row: 3, cells: COLUMNS.map(({ header }) => header) },
    ],
    rows: 2,
    columns: COLUMNS,
    mapping,
    remembered: false,
    review: { readings: [], questions: [], blockers: [], currency: undefined },
    ...fields,
  }
}

export const DATE_QUESTION: Question = {
  id: 'date-order:date',
  kind: 'date-order',
  field: 'date',
  sample: '03/04/2025',
  options: [
    { order: 'dmy', day: 20_181 },
    { order: 'mdy', day: 20_151 },
  ],
  preselected: undefined,
}
