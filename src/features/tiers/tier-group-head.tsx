import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import type { TierTotal } from '../../domain/tiers/tier-list.ts'
import type { Tier } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { contactsText, playbookText } from '../../i18n/playbook-text.ts'
import { TierBadge } from '../../ui/tier-badge.tsx'
import styles from './tier-table.module.css'

interface TierGroupHeadProps {
  readonly tier: Tier
  readonly total: TierTotal | undefined
  readonly report: TierReport
  readonly settings: CompanySettings
  readonly span: number
}

/** The head of a tier: its name, what its rows come to, and what is to be done. */
export function TierGroupHead({ tier, total, report, settings, span }: TierGroupHeadProps) {
  const formatter = useFormatter()
  const { text, shortMoney, percent } = formatter
  const contacts = contactsText(tier, settings, formatter)
  const waiting = tier === 'D' && report.period.state === 'open'
  return (
    <tr className={styles['group']}>
      <th colSpan={span} scope="rowgroup">
        <div className={styles['groupHead']}>
          <TierBadge letter={tier} />
          <b className={styles['tierName']}>
            {waiting ? text('terms.noOrderYet') : text(`terms.tier.name.${tier}`)}
          </b>
          {total !== undefined && (
            <>
              <span className={styles['soft']}>
                {text('tiers.group.customers', { count: total.customers })}
              </span>
              {(tier !== 'D' || total.value !== 0) && (
                <>
                  <span className={styles['soft']}>{shortMoney(total.value)}</span>
                  <span className={styles['faint']}>{percent(total.share)}</span>
                </>
              )}
            </>
          )}
          <span className={styles['playbook']}>
            {playbookText(tier, settings, formatter)}
            {contacts !== undefined && ` · ${contacts}`}
          </span>
        </div>
      </th>
    </tr>
  )
}
