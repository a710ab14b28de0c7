import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { EnglishMessages } from '../../i18n/messages.ts'
import { Section } from '../../ui/section.tsx'
import { TierBadge, type TierLetter } from '../../ui/tier-badge.tsx'
import { Trail } from '../../ui/trail.tsx'
import table from '../../ui/table.module.css'
import styles from './welcome.module.css'

interface Example {
  readonly name: keyof EnglishMessages['welcome']['example']['names']
  /** Oldest first; the last is the month's. */
  readonly trail: readonly TierLetter[]
  /** Units; undefined: no order. */
  readonly sales: number | undefined
}

const EXAMPLES: readonly Example[] = [
  { name: 'jinda', trail: ['A', 'A', 'A', 'A', 'A', 'A'], sales: 451_240 },
  { name: 'yongxin', trail: ['A', 'A', 'A', 'A', 'A', 'A'], sales: 205_400 },
  { name: 'xiangyu', trail: ['B', 'B', 'B', 'B', 'B', 'A'], sales: 52_736 },
  { name: 'dingsheng', trail: ['B', 'B', 'B', 'B', 'B', 'B'], sales: 49_229 },
  { name: 'jiahua', trail: ['B', 'B', 'D', 'B', 'D', 'B'], sales: 21_353 },
  { name: 'lihua', trail: ['D', 'B', 'C', 'B', 'D', 'C'], sales: 6_540 },
  { name: 'hongtai', trail: ['A', 'A', 'A', 'A', 'A', 'D'], sales: undefined },
]

const LETTERS: readonly TierLetter[] = ['A', 'B', 'C', 'D']

/** What comes of an order file, in seven rows, and what the letters ask for. */
export function ExampleList() {
  const { text, integer } = useFormatter()
  return (
    <div className={styles['example']}>
      <Section
        title={text('welcome.example.period')}
        caption={text('welcome.example.caption')}
        action={<span className={styles['faint']}>{text('welcome.example.unit')}</span>}
      >
        <table className={table['table']}>
          <tbody>
            {EXAMPLES.map(({ name, trail, sales }) => (
              <tr key={name}>
                <td className={styles['badge']}>
                  <TierBadge letter={trail.at(-1) ?? 'D'} />
                </td>
                <td className={table['name']}>{text(`welcome.example.names.${name}`)}</td>
                <td className={styles['trail']}>
                  <Trail marks={trail} />
                </td>
                <td className={`${table['number']} ${styles['amount']}`}>
                  {sales === undefined ? (
                    <span className={styles['faint']}>{text('welcome.example.noOrder')}</span>
                  ) : (
                    integer(sales)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <ul className={styles['tiers']}>
        {LETTERS.map((letter) => (
          <li key={letter}>
            <span className={styles['tier']}>
              <TierBadge letter={letter} />
              {text(`terms.tier.name.${letter}`)}
            </span>
            <p>{text(`terms.tier.playbook.${letter}`)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
