import { TIERS } from '../domain/tiers/tier-rule.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import type { TierListDocumentProps } from './tier-list-props.ts'
import type { TierListPages } from './tier-list-pages.ts'
import { PrintTier } from './tier-marks.tsx'
import styles from './sheet.module.css'

/** How many customers each tier holds, against the period before, and the share of the company. */
export function TierListSummary({
  report,
  companyTotal,
  filter,
  page,
}: TierListDocumentProps & { readonly page: TierListPages }) {
  const { text, integer, signedInteger, periodName, percent, money } = useFormatter()
  const { before, measure } = report
  // Customers who left a tier are not in a list that is narrowed to it: no change can be told.
  const earlier = filter === undefined ? page.customersByTierBefore : undefined
  return (
    <div className={styles['sum']}>
      {TIERS.map((tier) => (
        <div key={tier}>
          <span className={styles['label']}>
            <PrintTier tier={tier} />
            <span className={styles['tierName']}>
              {tierName(tier, report.period.state === 'open', text)}
            </span>
          </span>
          <b>{integer(page.customersByTier[tier])}</b>
          {before !== undefined && earlier !== undefined && (
            <span>
              {text('print.tierList.onBefore', {
                change: signedInteger(page.customersByTier[tier] - earlier[tier]),
                period: periodName(before),
              })}
            </span>
          )}
        </div>
      ))}
      {companyTotal !== undefined && (
        <div>
          <span className={styles['label']}>
            {text(`print.tierList.shareOfCompany.${measure}`)}
          </span>
          <b>{percent(companyTotal > 0 ? page.value / companyTotal : undefined)}</b>
          <span>
            {text('print.tierList.shareOf', {
              value: money(page.value),
              total: money(companyTotal),
            })}
          </span>
        </div>
      )}
    </div>
  )
}

type Text = ReturnType<typeof useFormatter>['text']

/** 'Keep'; a D of an open period has only not ordered yet. */
export function tierName(tier: (typeof TIERS)[number], isOpen: boolean, text: Text): string {
  return isOpen && tier === 'D' ? text('terms.noOrderYet') : text(`terms.tier.name.${tier}`)
}
