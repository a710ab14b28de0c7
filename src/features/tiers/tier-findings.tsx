import type { ReactNode } from 'react'
import { MONEY_SCALE, type Money } from '../../domain/money.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'

const A = TIERS.indexOf('A')
const B = TIERS.indexOf('B')
const D = TIERS.indexOf('D')
const toNearest = (chunks: ReactNode) => (
  <ScreenLink to="tiers" patch={{ tier: ['B'], sort: 'distance' }}>
    {chunks}
  </ScreenLink>
)

/** What the tiers say in two sentences: how much the best bring, and who is about to join them. */
export function TierFindings({ report }: { readonly report: TierReport }) {
  const formatter = useFormatter()
  const { text, percent, money, integer } = formatter
  const { summaries, measure, salesperson, period } = report
  const best = summaries.find(({ tier }) => tier === 'A')
  if (best === undefined || best.customers === 0) {
    const ordered = summaries.reduce(
      (sum, { tier, customers }) => (tier === 'D' ? sum : sum + customers),
      0,
    )
    return text(ordered === 0 ? 'tiers.finding.nobody' : 'tiers.finding.noA', {
      period: formatter.period(period),
      count: ordered,
    })
  }
  const share = percent(best.share, 0)
  const what = text(`tiers.finding.what.${measure}`)
  const near = nearTheTop(report)
  const gap = formatter.locale === 'zh-CN' ? '' : ' '
  const asleep = report.columns.length - countAwake(report)
  return (
    <>
      {salesperson === undefined
        ? text.rich('tiers.finding.share', { count: best.customers, share, what, b: bold })
        : text.rich('tiers.finding.shareOf', {
            count: best.customers,
            name: salesperson || text('terms.unassigned'),
            share,
            what,
            b: bold,
          })}
      {gap}
      {near !== undefined &&
        near.customers > 0 &&
        text.rich('tiers.finding.near', {
          count: near.customers,
          shown: integer(near.customers),
          amount: money(near.within),
          b: bold,
          l: toNearest,
        })}
      {gap}
      {period.state === 'open' &&
        text.rich('tiers.finding.open', { count: asleep, shown: integer(asleep), b: bold })}
    </>
  )
}

/**
 * How many B customers lack little to A: at most a fifth of what the smallest A customer has, brought
 * down to a round amount. undefined where there is neither.
 */
export function nearTheTop(
  report: TierReport,
): { readonly customers: number; readonly within: Money } | undefined {
  const { columns } = report
  const awake = countAwake(report)
  let smallest = Infinity
  for (let row = 0; row < awake; row++) {
    if (columns.tier[row] === A) smallest = Math.min(smallest, columns.value[row] ?? Infinity)
  }
  const within = roundDown(smallest / 5)
  if (within === undefined) return undefined
  let customers = 0
  for (let row = 0; row < awake; row++) {
    if (columns.tier[row] === B && (columns.toNext[row] ?? Infinity) <= within) customers += 1
  }
  return { customers, within }
}

/** How many rows are not of D. They stand before all that are, who may be many times as many. */
function countAwake({ columns }: TierReport): number {
  const asleep = columns.tier.indexOf(D)
  return asleep < 0 ? columns.length : asleep
}

/** The largest of 1, 2, 5, 10, 20, 50 … units that is not above the amount. */
function roundDown(amount: Money): Money | undefined {
  const units = amount / MONEY_SCALE
  if (!Number.isFinite(units) || units < 1) return undefined
  const power = 10 ** Math.floor(Math.log10(units))
  const lead = [5, 2, 1].find((step) => step * power <= units) ?? 1
  return lead * power * MONEY_SCALE
}
