import {
  furtherHeader,
  PROFILE_FIELDS,
  type FieldFilter,
  type FieldKey,
} from '../domain/company/customer-fields.ts'
import type { Formatter } from './formatter.ts'

/** What a field of customer files is called: 'Region', or the header of a further column. */
export function fieldName(key: FieldKey, { text }: Pick<Formatter, 'text'>): string {
  const known = PROFILE_FIELDS.find((field) => field === key)
  return known === undefined ? (furtherHeader(key) ?? key) : text(`data.field.${known}`)
}

/** A customer's value of a field as it is shown: 'not given' where there is none. */
export function fieldValueText(value: string, { text }: Pick<Formatter, 'text'>): string {
  return value === '' ? text('terms.notGiven') : value
}

/** The values that a filter takes: 'East, West', or '‘Street’ in it'. */
export function filterValuesText(
  { values, contains }: FieldFilter,
  { text }: Pick<Formatter, 'text'>,
): string {
  const shown = values.map((value) => fieldValueText(value, { text }))
  if (contains !== undefined) shown.push(text('terms.containing', { part: contains }))
  return shown.join(text('terms.listComma'))
}

/** What a view is narrowed to by customer files: 'Region: East, West; Size: Large'; undefined by nothing. */
export function onlyText(
  only: readonly FieldFilter[] | undefined,
  { text }: Pick<Formatter, 'text'>,
): string | undefined {
  if (only === undefined || only.length === 0) return undefined
  return only
    .map((filter) =>
      text('terms.fieldIs', {
        field: fieldName(filter.field, { text }),
        values: filterValuesText(filter, { text }),
      }),
    )
    .join(text('terms.listSemicolon'))
}
