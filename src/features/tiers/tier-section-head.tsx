import type { TierGrouping } from '../../domain/tiers/tier-list-choice.ts'
import type { TierSection } from '../../domain/tiers/tier-sections.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { sectionName } from './section-name.ts'
import styles from './tier-table.module.css'

interface TierSectionHeadProps {
  readonly section: TierSection
  readonly by: TierGrouping
  readonly span: number
}

/** The head of rows that share a salesperson or a value: its name, and what its rows come to. */
export function TierSectionHead({ section, by, span }: TierSectionHeadProps) {
  const formatter = useFormatter()
  const { text, shortMoney, percent } = formatter
  return (
    <tr className={styles['group']}>
      <th colSpan={span} scope="rowgroup">
        <div className={styles['groupHead']}>
          <b className={styles['sectionName']}>{sectionName(section.name, by, formatter)}</b>
          <span className={styles['soft']}>
            {text('tiers.group.customers', { count: section.customers })}
          </span>
          <span className={styles['soft']}>{shortMoney(section.value)}</span>
          <span className={styles['faint']}>{percent(section.share)}</span>
          <SectionTiers section={section} />
        </div>
      </th>
    </tr>
  )
}

/** How many of a section's customers each tier holds. */
function SectionTiers({ section: { customersByTier } }: Pick<TierSectionHeadProps, 'section'>) {
  const { integer } = useFormatter()
  return (
    <span className={styles['sectionTiers']}>
      {TIERS.map((tier) => (
        <span key={tier}>
          <TierBadge letter={tier} />
          {integer(customersByTier[tier])}
        </span>
      ))}
    </span>
  )
}
