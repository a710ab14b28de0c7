import type { TierGrouping } from '../../domain/tiers/tier-list-choice.ts'
import { fieldValueText } from '../../i18n/field-text.ts'
import type { Formatter } from '../../i18n/formatter.ts'

/** The name of a section: the salesperson, 'Unassigned', the value, or 'not given'. */
export function sectionName(
  name: string,
  by: TierGrouping,
  formatter: Pick<Formatter, 'text'>,
): string {
  if (by !== 'salesperson') return fieldValueText(name, formatter)
  return name === '' ? formatter.text('terms.unassigned') : name
}
