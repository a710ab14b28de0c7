import type { Scoreboard } from '../../domain/follow-up/scoreboard.ts'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'

/** How many alerts were contacted, how many ordered again, asked or unasked, and what they brought. */
export function ResultsFindings({ report: { total } }: { readonly report: Scoreboard }) {
  const { text, integer, shortMoney } = useFormatter()
  if (total.alerts === 0) return null
  return text.rich('results.findings', {
    contacted: integer(total.contacted),
    count: total.alerts,
    recovered: total.recovered,
    recoveredMoney: shortMoney(total.recoveredMoney),
    cameBack: total.cameBack,
    cameBackMoney: shortMoney(total.cameBackMoney),
    b: bold,
  })
}
