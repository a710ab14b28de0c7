import { NO_DAY } from '../calendar.ts'
import type { WatchList } from './watch-list.ts'

/** What rows of a watch list stand under: their group, or which of the dormant they are. */
export type WatchHeading = Exclude<WatchList['group'], 'dormant'> | 'churned' | 'prospects'

/** Consecutive rows of a watch list: from `from` up to, and without, `to`. */
export interface WatchPart {
  readonly heading: WatchHeading
  readonly from: number
  readonly to: number
}

/**
 * The parts of a list, none of them empty: of the dormant the churned, then the prospects, that is
 * those who never ordered; any other group is one part.
 */
export function watchParts({ group, columns }: WatchList): readonly WatchPart[] {
  const { length } = columns
  const prospect = group === 'dormant' ? columns.lastOrder.indexOf(NO_DAY) : -1
  const churned = prospect < 0 ? length : prospect
  const parts: readonly WatchPart[] =
    group === 'dormant'
      ? [
          { heading: 'churned', from: 0, to: churned },
          { heading: 'prospects', from: churned, to: length },
        ]
      : [{ heading: group, from: 0, to: length }]
  return parts.filter(({ from, to }) => to > from)
}
