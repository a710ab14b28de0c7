import type { TierListFilter } from '../../domain/tiers/tier-list-choice.ts'
import type { Formatter } from '../../i18n/formatter.ts'

/** What a list is narrowed to, in words: 'tier A, Moved up, ‘pumps’'; undefined where by nothing. */
export function filterName(
  { tiers, movements, text: wanted }: TierListFilter,
  { text, list }: Pick<Formatter, 'text' | 'list'>,
): string | undefined {
  const parts = [
    ...tiers.map((tier) => text('terms.tier.label', { tier })),
    ...movements.map((movement) => text(`tiers.filter.movementName.${movement}`)),
    ...(wanted === '' ? [] : [wanted]),
  ]
  return parts.length === 0 ? undefined : list(parts)
}
