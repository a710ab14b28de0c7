import type { MovementPick } from '../../domain/movement/movement-list.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import type { Formatter } from '../../i18n/formatter.ts'

/** A pick in words: 'A → D', 'Lost', 'Bought more', 'A would fall'. */
export function pickName(
  pick: MovementPick,
  period: PeriodInfo,
  { text, list }: Pick<Formatter, 'text' | 'list'>,
): string {
  switch (pick.kind) {
    case 'cell': {
      const from = pick.from === 'unknown' ? text('movement.matrix.notKnown') : pick.from
      return `${from} → ${pick.to}`
    }
    case 'movement':
      return list(
        pick.movements.map((movement) =>
          movement === 'lost' && period.state === 'open'
            ? text('overview.change.notYet')
            : text(`movement.names.movement.${movement}`),
        ),
      )
    case 'part':
      return text(`overview.change.${pick.part}`)
    case 'edge':
      return text(`movement.edge.name.${pick.edge}`)
  }
}
