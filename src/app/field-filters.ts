import type { FieldFilter, FieldKey } from '../domain/company/customer-fields.ts'

/** The filters with a value of a field taken in, or out where it was in. */
export function toggled(
  only: readonly FieldFilter[],
  field: FieldKey,
  value: string,
): readonly FieldFilter[] {
  return withFilter(only, field, (filter) => ({
    ...filter,
    values: filter.values.includes(value)
      ? filter.values.filter((other) => other !== value)
      : [...filter.values, value],
  }))
}

/** The filters with another text to look for in a field; '' = none. */
export function withContains(
  only: readonly FieldFilter[],
  field: FieldKey,
  contains: string,
): readonly FieldFilter[] {
  return withFilter(only, field, ({ values }) => ({
    field,
    values,
    ...(contains === '' ? {} : { contains }),
  }))
}

/** The filters without a value of a field; without the text looked for where `value` is undefined. */
export function withoutPart(
  only: readonly FieldFilter[],
  field: FieldKey,
  value: string | undefined,
): readonly FieldFilter[] {
  return value === undefined ? withContains(only, field, '') : toggled(only, field, value)
}

function withFilter(
  only: readonly FieldFilter[],
  field: FieldKey,
  change: (filter: FieldFilter) => FieldFilter,
): readonly FieldFilter[] {
  const isThere = only.some((filter) => filter.field === field)
  const all = isThere ? only : [...only, { field, values: [] }]
  return all
    .map((filter) => (filter.field === field ? change(filter) : filter))
    .filter(({ values, contains }) => values.length > 0 || contains !== undefined)
}
