import type { DecileReport, MoneyDecile } from '../../domain/deciles/decile-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'

/** The second half of the ten groups. */
const LAST_FIVE = -5

/** What the first tenth makes, and what is left for the last five. */
export function DecileFindings({ report }: { readonly report: DecileReport }) {
  const { text, locale, percent } = useFormatter()
  const { deciles, measure, total, periods } = report
  const [first] = deciles
  if (first === undefined) {
    const kind = periods[0] === undefined ? 'month' : periodKind(periods[0])
    return text.rich('deciles.finding.few', { count: total.customers, kind, b: bold })
  }
  const shareOf = (decile: MoneyDecile): number | undefined =>
    measure === 'sales' ? decile.salesShare : decile.marginShare
  const lastFive = deciles.slice(LAST_FIVE)
  const lastCount = lastFive.reduce((sum, { customers }) => sum + customers, 0)
  const lastShare = lastFive.reduce((sum, decile) => sum + (shareOf(decile) ?? 0), 0)
  const opening = text.rich(`deciles.finding.first.${measure}`, {
    count: first.customers,
    share: percent(shareOf(first), 0),
    b: bold,
  })
  const rest = text.rich(lastShare < 0 ? 'deciles.finding.lastLoses' : 'deciles.finding.last', {
    count: lastCount,
    share: percent(Math.abs(lastShare), 0),
    b: bold,
  })
  return (
    <>
      {opening}
      {locale === 'en' && ' '}
      {rest}
    </>
  )
}
