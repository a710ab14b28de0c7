import { useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { MOVES } from './people-order.ts'
import type { PersonSectionProps } from './person-section.ts'
import styles from './person.module.css'

/** How many customers came, went, rose and fell since the period before; each leads to its names. */
export function PersonMovement({ report }: PersonSectionProps) {
  const { text, integer, periodName } = useFormatter()
  const { row, before, name } = report
  if (row === undefined || before === undefined) return null
  return (
    <Section
      title={<Definition term="movement">{text('salespeople.person.movement')}</Definition>}
      caption={text('salespeople.person.movementCaption', { before: periodName(before) })}
    >
      <dl className={styles['moves']}>
        {MOVES.map((movement) => (
          <div key={movement}>
            <dt>{text(`salespeople.table.move.${movement}`)}</dt>
            <dd>
              {row.byMovement[movement] === 0 ? (
                '0'
              ) : (
                <ScreenLink
                  to="tiers"
                  patch={{ salesperson: name, movement: [movement] }}
                  className={styles['link']}
                >
                  {integer(row.byMovement[movement])}
                </ScreenLink>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
