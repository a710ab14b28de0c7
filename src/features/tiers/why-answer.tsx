import type { TierReason } from '../../domain/tiers/tier-reason.ts'
import { WHOLE } from '../../domain/tiers/tier-rule.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import styles from './why.module.css'

/** The tier in two sentences: how far it is to the next one, and what stands ahead. */
export function WhyAnswer({ reason }: { readonly reason: TierReason }) {
  const formatter = useFormatter()
  const [first, ...others] =
    reason.tier === 'D' ? silentTexts(reason, formatter) : orderingTexts(reason, formatter)
  const gap = formatter.locale === 'zh-CN' ? '' : ' '
  return (
    <p className={styles['answer']}>
      <b>{first}</b>
      {gap}
      <em>{others.join(gap)}</em>
    </p>
  )
}

function orderingTexts(reason: TierReason, formatter: Formatter): string[] {
  const { text, money, percent } = formatter
  const { tier, toNext, aboveBelow, rule, ahead } = reason
  const texts: string[] = []
  if (toNext !== undefined) {
    texts.push(text('tiers.why.short', { amount: money(toNext.amount), tier: toNext.tier }))
  } else if (aboveBelow !== undefined) {
    const { amount, tier: below } = aboveBelow
    texts.push(text('tiers.why.above', { amount: money(amount), tier: below }))
  }
  if (ahead === undefined) return [...texts, text('tiers.why.notPositive')]
  texts.push(aheadText(reason, formatter))
  const better = tier === 'C' ? 'B' : 'A'
  const cut = (tier === 'C' ? rule.b : rule.a) / WHOLE
  texts.push(text('tiers.why.ends', { tier: better, cut: percent(cut) }))
  return texts
}

function aheadText(reason: TierReason, { text, percent, integer }: Formatter): string {
  const { rule, customersAhead, orderingCustomers, measure } = reason
  const share = percent(reason.ahead)
  const ahead = customersAhead
  if (rule.basis === 'contribution') {
    return ahead === 0
      ? text('tiers.why.top')
      : text('tiers.why.aheadContribution', { ahead, share, measure })
  }
  const count = integer(orderingCustomers)
  return measure === 'margin'
    ? text('tiers.why.aheadMargin', { ahead, count, share })
    : text('tiers.why.aheadCustomers', { ahead, count, share })
}

/** No order: since when, and for how long. */
function silentTexts(reason: TierReason, formatter: Formatter): string[] {
  const { text, date } = formatter
  const { period, lastOrder, daysSince, alert } = reason
  const shown = formatter.period(period)
  const texts = [text('tiers.why.noOrder', { period: shown })]
  if (reason.returnsOnly) texts[0] = text('tiers.why.returnsOnly', { period: shown })
  else if (period.state === 'open') texts[0] = text('tiers.why.noOrderYet', { period: shown })
  if (lastOrder === undefined) return [...texts, text('tiers.why.never')]
  const day = date(lastOrder, Number(period.key.slice(0, 4)))
  texts.push(
    daysSince === undefined
      ? text('tiers.why.lastOrder', { date: day })
      : text('tiers.why.lastOrderDays', { date: day, days: daysSince }),
  )
  if (alert !== undefined) texts.push(text('tiers.why.asleep', { count: alert.periodsAsleep }))
  return texts
}
