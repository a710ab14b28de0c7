import { edgeSides } from '../../domain/movement/edges.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Move } from '../../ui/move.tsx'
import { Section } from '../../ui/section.tsx'
import { isSamePick } from './movement-pick.ts'
import type { MovementSectionProps } from './movement-section.ts'
import styles from './edges.module.css'

/** How many customers stand close to each side of both cut-offs; each side opens its names. */
export function EdgesSection({ report, pick, onPick }: MovementSectionProps) {
  const { text, integer, shortMoney } = useFormatter()
  return (
    <Section
      className={styles['section']}
      title={<Definition term="edge" />}
      caption={text('movement.edge.caption')}
    >
      <ul className={styles['edges']}>
        {report.edges.map(({ edge, customers, nearest }) => {
          const { tier, to } = edgeSides(edge)
          const own = { kind: 'edge', edge } as const
          return (
            <li key={edge}>
              <button
                type="button"
                className={styles['edge']}
                disabled={customers === 0}
                aria-pressed={isSamePick(pick, own)}
                onClick={() => onPick(own)}
              >
                <Move from={tier} to={to} />
                <span className={styles['name']}>{text(`movement.edge.name.${edge}`)}</span>
                <b>{integer(customers)}</b>
                <span className={styles['nearest']}>
                  {nearest === undefined
                    ? text('movement.edge.nobody')
                    : text('movement.edge.nearest', { amount: shortMoney(nearest) })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
