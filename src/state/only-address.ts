import { foldText } from '../domain/fold-text.ts'
import type { FieldFilter, FieldSummary } from '../domain/company/customer-fields.ts'

// 'region:East:West;~Credit:AAA;address:*Lake Street': fields parted by ';', each with its values
// behind ':', and '*' before a text that is looked for inside the value. An empty value is none given.

/** Signs that part one thing from another, and the one that they are escaped with. */
const SIGNS = /[%:;*]/g
const ESCAPED = /%(?:25|3A|3B|2A)/g

/** Writes filters as one parameter of the address; undefined where there are none. */
export function formatOnly(only: readonly FieldFilter[]): string | undefined {
  const written = only.flatMap(({ field, values, contains }) => {
    const parts = values.map(escape)
    if (contains !== undefined && contains !== '') parts.push(`*${escape(contains)}`)
    return parts.length === 0 ? [] : [[escape(field), ...parts].join(':')]
  })
  return written.length === 0 ? undefined : written.join(';')
}

/** Reads what {@link formatOnly} wrote. Whatever else stands there gives no filter; nothing throws. */
export function parseOnly(written: string | undefined): readonly FieldFilter[] {
  if (written === undefined) return []
  return written.split(';').flatMap((part) => {
    const [field = '', ...values] = part.split(':')
    if (field === '' || values.length === 0) return []
    const searched = values.find((value) => value.startsWith('*') && value.length > 1)
    return [
      {
        field: unescape(field),
        values: values.filter((value) => !value.startsWith('*')).map(unescape),
        ...(searched === undefined ? {} : { contains: unescape(searched.slice(1)) }),
      },
    ]
  })
}

/**
 * The filters that the data can answer: fields that it has, under their own names, and of the fields that
 * can be listed the values that customers have. What is left without a value falls away.
 *
 * @returns undefined where nothing is left.
 */
export function resolveOnly(
  written: string | undefined,
  fields: readonly FieldSummary[],
): readonly FieldFilter[] | undefined {
  const only = parseOnly(written).flatMap((filter) => {
    const field = fields.find(({ key }) => foldText(key) === foldText(filter.field))
    if (field === undefined) return []
    const values = knownValues(filter.values, field)
    if (values.length === 0 && filter.contains === undefined) return []
    return [{ ...filter, field: field.key, values }]
  })
  return only.length === 0 ? undefined : only
}

function knownValues(
  values: readonly string[],
  { values: listed, without }: FieldSummary,
): readonly string[] {
  if (listed === undefined) return values
  return values.flatMap((value) => {
    if (value === '') return without > 0 ? [''] : []
    const known = listed.find((other) => foldText(other.value) === foldText(value))
    return known === undefined ? [] : [known.value]
  })
}

function escape(part: string): string {
  return part.replaceAll(SIGNS, (sign) => encodeSign(sign))
}

function encodeSign(sign: string): string {
  return `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
}

function unescape(part: string): string {
  return part.replaceAll(ESCAPED, (code) =>
    String.fromCodePoint(Number.parseInt(code.slice(1), 16)),
  )
}
