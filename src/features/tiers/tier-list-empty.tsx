import { MOVEMENTS } from '../../domain/tiers/movement-kind.ts'
import type { TierList } from '../../domain/tiers/tier-list.ts'
import type { TierListFilter } from '../../domain/tiers/tier-list-choice.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSetAddress } from '../../state/address.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { isFiltered } from './tier-list-address.ts'
import { filterName } from './filter-name.ts'

interface TierListEmptyProps {
  readonly list: TierList
  readonly filter: TierListFilter
  readonly salesperson: string | undefined
  /** As shown: 'October 2025'. */
  readonly period: string
}

/** No row: which filter leaves none, how many it hides, and the way back. */
export function TierListEmpty({ list, filter, salesperson, period }: TierListEmptyProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  if (!isFiltered(filter)) {
    return (
      <Empty
        title={text('tiers.empty.noCustomers', { period })}
        why={text('tiers.empty.noCustomersHint')}
      />
    )
  }
  const narrowest = narrowestFilter(list, filter)
  const name = filterName(narrowest, formatter)
  const hidden = hiddenCount(list, narrowest)
  return (
    <Empty
      title={emptyText(filter, salesperson, formatter)}
      why={
        hidden > 0 ? text('tiers.empty.hidden', { count: hidden, filter: name ?? '' }) : undefined
      }
      action={
        <Button
          onClick={() =>
            setAddress({
              ...(narrowest.movements.length > 0 && { movement: undefined }),
              ...(narrowest.text !== '' && { q: undefined }),
              ...(narrowest.tiers.length > 0 && { tier: undefined }),
            })
          }
        >
          {text('tiers.empty.clear', { filter: name ?? '' })}
        </Button>
      }
    />
  )
}

/**
 * The part of the filter that is taken off first: the movement, then the text, then the tier. Not the
 * movement where the text leaves no row with any.
 */
export function narrowestFilter(
  list: Pick<TierList, 'countByMovement' | 'countByTier'>,
  { tiers, movements, text }: TierListFilter,
): TierListFilter {
  const ofMovement = { tiers: [], movements, text: '' }
  if (movements.length > 0 && (text === '' || hiddenCount(list, ofMovement) > 0)) return ofMovement
  if (text !== '') return { tiers: [], movements: [], text }
  return { tiers, movements: [], text: '' }
}

/** How many rows the other filters would leave. Nothing counts what a text hides. */
function hiddenCount(
  list: Pick<TierList, 'countByMovement' | 'countByTier'>,
  { movements, text }: TierListFilter,
): number {
  if (text !== '') return 0
  const counts = movements.length > 0 ? list.countByMovement : list.countByTier
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** 'No C customer of Li Na moved up.' */
export function emptyText(
  { tiers, movements, text: wanted }: TierListFilter,
  salesperson: string | undefined,
  { text }: Pick<Formatter, 'text'>,
): string {
  const owner = salesperson === '' ? text('terms.unassigned') : salesperson
  const or = text('tiers.empty.or')
  const letters = tiers.join(or)
  const subject = subjectText(letters, owner, text)
  const did = MOVEMENTS.filter((movement) => movements.includes(movement))
    .map((movement) => text(`tiers.empty.did.${movement}`))
    .join(or)
  if (did !== '' && wanted !== '') {
    return text('tiers.empty.movedMatches', { subject, did, text: wanted })
  }
  if (did !== '') return text('tiers.empty.moved', { subject, did })
  if (wanted !== '') return text('tiers.empty.matches', { subject, text: wanted })
  return text('tiers.empty.none', { subject })
}

function subjectText(tiers: string, owner: string | undefined, text: Formatter['text']): string {
  if (tiers === '') {
    return owner === undefined
      ? text('tiers.empty.subject.any')
      : text('tiers.empty.subject.owner', { owner })
  }
  return owner === undefined
    ? text('tiers.empty.subject.tiers', { tiers })
    : text('tiers.empty.subject.both', { tiers, owner })
}
