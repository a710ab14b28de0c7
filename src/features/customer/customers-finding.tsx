import { useMemo, type ReactNode } from 'react'
import type {
  CustomerColumns,
  CustomerListReport,
} from '../../domain/customer/customer-list-report.ts'
import { STANDINGS, type CustomerStanding } from '../../domain/customer/customer-standing.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'

const D = TIERS.indexOf('D')

/** How many customers are known, and where they stand, as far as there are any. */
export function CustomersFinding({ report }: { readonly report: CustomerListReport }) {
  const { text, integer, period } = useFormatter()
  const { columns } = report
  const { ordering, countOf } = useMemo(() => countCustomers(columns), [columns])
  const link = (standing: CustomerStanding) => (chunks: ReactNode) => (
    <ScreenLink to="customers" patch={{ standing: [standing] }}>
      {chunks}
    </ScreenLink>
  )
  return text.rich('customers.list.finding', {
    known: columns.length,
    period: period(report.period),
    ordering: integer(ordering),
    churned: countOf('churned'),
    prospects: countOf('prospect'),
    excluded: countOf('excluded'),
    b: (chunks) => <b>{chunks}</b>,
    c: link('churned'),
    p: link('prospect'),
    x: link('excluded'),
  })
}

function countCustomers({ tier, standing }: CustomerColumns): {
  readonly ordering: number
  readonly countOf: (standing: CustomerStanding) => number
} {
  const counts = new Int32Array(STANDINGS.length)
  let ordering = 0
  for (let row = 0; row < standing.length; row += 1) {
    const own = standing[row] ?? 0
    counts[own] = (counts[own] ?? 0) + 1
    if ((tier[row] ?? D) < D) ordering += 1
  }
  return { ordering, countOf: (one) => counts[STANDINGS.indexOf(one)] ?? 0 }
}
