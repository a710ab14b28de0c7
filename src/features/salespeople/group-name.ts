import { BY_SALESPERSON, type GroupBy } from '../../domain/people/grouping.ts'
import { fieldName, fieldValueText } from '../../i18n/field-text.ts'
import type { Formatter } from '../../i18n/formatter.ts'

/** A group as it is shown: the person, or the value of a field; 'Unassigned', 'not given' for ''. */
export function groupName(name: string, by: GroupBy, { text }: Pick<Formatter, 'text'>): string {
  if (by !== BY_SALESPERSON) return fieldValueText(name, { text })
  return name === '' ? text('terms.unassigned') : name
}

/** What the groups are called: 'Salesperson', 'Region'. */
export function groupByName(by: GroupBy, { text }: Pick<Formatter, 'text'>): string {
  return by === BY_SALESPERSON ? text('salespeople.table.salesperson') : fieldName(by, { text })
}
