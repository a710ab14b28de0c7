import { TierHistory } from '../../charts/tier-history.tsx'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { ScreenLink } from '../../state/link.tsx'
import { Section } from '../../ui/section.tsx'
import type { CustomerPageProps } from './customer-page-props.ts'

/** What the customer brought in each period, and its tier then. */
export function HistorySection({ report, directory }: CustomerPageProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const { customer, standing, history, measure, period, usualValue, window } = report
  const kind = periodKind(period)
  // The mean counts from the first order on.
  const since = Math.max(
    0,
    history.findIndex(({ value }) => (value ?? 0) !== 0),
  )
  return (
    <Section
      title={text(`customers.history.${measure}`)}
      caption={text('customers.history.caption', { kind, unit: moneyUnit(formatter) })}
      action={
        standing !== 'excluded' &&
        standing !== 'unknown' && (
          <ScreenLink to="tiers" patch={{ customer: directory.keys[customer] }}>
            {text('customers.history.why')}
          </ScreenLink>
        )
      }
    >
      <TierHistory
        history={history}
        usual={
          usualValue > 0
            ? {
                value: usualValue,
                periods: Math.min(window.length, history.length - since),
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
