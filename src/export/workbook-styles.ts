import type { ExportColumn } from './export-table.ts'
import { element } from './xml.ts'

/** Style of the head of a sheet. */
export const HEAD_STYLE = 1

/** Styles by number: 0 general, then {@link HEAD_STYLE}, then those of kinds with a format of their own. */
export const STYLE_BY_KIND: Readonly<Record<ExportColumn['kind'], number>> = {
  text: 0,
  decimal: 0,
  integer: 2,
  money: 3,
  ratio: 4,
  date: 5,
}

/** Excel's own format of whole numbers, '#,##0', and the ids from which formats are ours. */
const WHOLE = 3
const MONEY = 164
const RATIO = 165
const DATE = 166

/** All that a style sheet must have, and the formats of numbers and dates. */
export function styleSheet(namespace: string, moneyDecimals: 2 | 4): string {
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }
  return element(
    'styleSheet',
    { xmlns: namespace },
    list('numFmts', [
      element('numFmt', { numFmtId: MONEY, formatCode: `#,##0.${'0'.repeat(moneyDecimals)}` }),
      element('numFmt', { numFmtId: RATIO, formatCode: '0.000000' }),
      element('numFmt', { numFmtId: DATE, formatCode: String.raw`yyyy\-mm\-dd` }),
    ]),
    list('fonts', [font(), font(element('b', {}))]),
    list('fills', [fill('none'), fill('gray125')]),
    list('borders', [element('border', {})]),
    list('cellStyleXfs', [element('xf', plain)]),
    list('cellXfs', [
      element('xf', { ...plain, xfId: 0 }),
      element('xf', { ...plain, fontId: 1, xfId: 0, applyFont: 1 }),
      ...[WHOLE, MONEY, RATIO, DATE].map((numFmtId) =>
        element('xf', { ...plain, numFmtId, xfId: 0, applyNumberFormat: 1 }),
      ),
    ]),
  )
}

function list(name: string, elements: readonly string[]): string {
  return element(name, { count: elements.length }, ...elements)
}

function font(weight = ''): string {
  return element(
    'font',
    {},
    weight,
    element('sz', { val: 11 }),
    element('name', { val: 'Calibri' }),
  )
}

function fill(patternType: string): string {
  return element('fill', {}, element('patternFill', { patternType }))
}
