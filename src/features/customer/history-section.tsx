import { TierHistory } from '../../charts/tier-history.tsx'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { Section } from '../../ui/section.tsx'
import type { CustomerSectionProps } from './customer-section.ts'

/** What the customer brought in each period, and its tier then. */
export function HistorySection({ report }: CustomerSectionProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const { history, measure, period, usualValue, window } = report
  const kind = periodKind(period)
  return (
    <Section
      title={text(`customers.history.${measure}`)}
      caption={text('customers.history.caption', { kind, unit: moneyUnit(formatter) })}
    >
      <TierHistory
        history={history}
        usual={
          usualValue > 0
            ? {
                value: usualValue,
                periods: window.length,
                label: text(`customers.history.mean.${kind}`),
              }
            : undefined
        }
        periodLabel={text('customers.history.period')}
        valueLabel={text(`terms.measure.${measure}`)}
        tierLabel={text('customers.history.tier')}
      />
    </Section>
  )
}
