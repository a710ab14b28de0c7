import type { Field } from './mapping.ts'

/** Whether a column's name says that its money includes tax; undefined where it does not say. */
export function taxBasisOf(header: string): boolean | undefined {
  const name = header.normalize('NFKC').toLowerCase()
  if (WITHOUT_TAX.test(name)) return false
  return WITH_TAX.test(name) ? true : undefined
}

/** What the numbers of a column are to be multiplied by, by the unit in its name: '金额（万元）'. */
export function unitFactorOf(header: string): number {
  const name = header.normalize('NFKC')
  const unit = UNITS.find(([pattern]) => pattern.test(name))
  return unit?.[1] ?? 1
}

/** Fields of money: they may have a unit, and their merged cells are counted once. */
export const MONEY_FIELDS = [
  'amount',
  'unitPrice',
  'discountAmount',
  'margin',
  'cost',
  'unitCost',
] as const satisfies readonly Field[]

/** Fields whose cells are numbers. */
export const NUMBER_FIELDS = [
  'amount',
  'quantity',
  'unitPrice',
  'discount',
  'discountAmount',
  'margin',
  'cost',
  'unitCost',
] as const satisfies readonly Field[]
export type NumberField = (typeof NUMBER_FIELDS)[number]

/** Fields whose cells are dates. */
export const DATE_FIELDS = ['date', 'created'] as const satisfies readonly Field[]
export type DateField = (typeof DATE_FIELDS)[number]

/** Whether the cells of a field are numbers. */
export function isNumberField(field: Field): field is NumberField {
  return NUMBER_FIELDS.some((other) => other === field)
}

/** Whether the cells of a field are dates. */
export function isDateField(field: Field): field is DateField {
  return DATE_FIELDS.some((other) => other === field)
}

const WITHOUT_TAX =
  /不含税|无税|未税|無稅|未稅|不含稅|税抜|税別|excl|w\/o tax|without (?:tax|vat)|before (?:tax|vat)|untaxed|ex vat|netto|net of (?:tax|vat)|\bht\b|hors taxe|ohne mwst|sin (?:iva|impuestos)|base imponible/
const WITH_TAX =
  /含税|含稅|价税|價稅|税込|incl.*(?:tax|vat)|(?:tax|vat) incl|with (?:tax|vat)|after tax|brutto|\bttc\b|inkl.*(?:mwst|ust)|con (?:iva|impuestos)/

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/百万円|百万元|百萬元|in (?:mio|millions?)\b|\bmio\b|\b(?:eur|usd|€|\$)\s?m\b/i, 1_000_000],
  [/[亿億][元円圓]?\)?$|單位[::]?[亿億]|单位[::]?[亿億]/, 100_000_000],
  [/[万萬][元円圓]|单位[::]?\s*[万萬]|單位[::]?\s*[万萬]/, 10_000],
  [
    /千[元円圓]|\bT(?:EUR|€|USD)|\bk(?:€|EUR|USD|\$)|[€$]\s?k\b|in (?:tsd|tausend|thousands?)|\btsd\b|\(000s?\)|'000|'000s|K元/i,
    1_000,
  ],
]
