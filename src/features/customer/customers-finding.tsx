import type { ReactNode } from 'react'
import type { CustomerListReport } from '../../domain/customer/customer-list-report.ts'
import { STANDINGS, type CustomerStanding } from '../../domain/customer/customer-standing.ts'
import { TRAIL_UNKNOWN } from '../../domain/tiers/trail.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'

const D = TIERS.indexOf('D')

/** How many customers are known, and where they stand. */
export function CustomersFinding({ report }: { readonly report: CustomerListReport }) {
  const { text, integer, period } = useFormatter()
  const { columns } = report
  const countOf = (standing: CustomerStanding): number => {
    const wanted = STANDINGS.indexOf(standing)
    return columns.standing.reduce((count, one) => (one === wanted ? count + 1 : count), 0)
  }
  const ordering = columns.tier.reduce(
    (count, tier) => (tier !== TRAIL_UNKNOWN && tier < D ? count + 1 : count),
    0,
  )
  const link = (standing: CustomerStanding) => (chunks: ReactNode) => (
    <ScreenLink to="customers" patch={{ standing: [standing] }}>
      {chunks}
    </ScreenLink>
  )
  return text.rich('customers.list.finding', {
    known: columns.length,
    period: period(report.period),
    ordering: integer(ordering),
    churned: integer(countOf('churned')),
    prospects: integer(countOf('prospect')),
    excluded: integer(countOf('excluded')),
    b: (chunks) => <b>{chunks}</b>,
    c: link('churned'),
    p: link('prospect'),
    x: link('excluded'),
  })
}
