import type { ReactNode } from 'react'
import type { MovementReport } from '../../domain/movement/movement-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { Movement } from '../../domain/tiers/movement-kind.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'
import prose from '../../ui/text.module.css'

const b = (chunks: ReactNode) => <b className={prose['nowrap']}>{chunks}</b>

/** A part of the sentence that opens its names; plain where there are none. */
function opens(movement: Movement, count: number) {
  return (chunks: ReactNode) =>
    count === 0 ? (
      <b>{chunks}</b>
    ) : (
      <ScreenLink to="movement" patch={{ movement: [movement] }} keepsPlace>
        {chunks}
      </ScreenLink>
    )
}

/** What the movements say in one sentence. */
export function MovementFindings({ report }: { readonly report: MovementReport }) {
  const { text, integer, period: formatPeriod, periodName, signedShortMoney } = useFormatter()
  const { moves, period, before, measure, salesperson, history } = report
  const kind = periodKind(period)
  const counts = history.at(-1)?.counts
  const person =
    salesperson === undefined
      ? ''
      : text('movement.finding.person', { name: salesperson || text('terms.unassigned') })
  if (period.state === 'gap') return text('movement.finding.gap', { period: formatPeriod(period) })
  if (moves === undefined || before === undefined || counts === undefined) {
    return person + text('movement.finding.first', { period: formatPeriod(period), kind })
  }
  return (
    <>
      {person}
      {text.rich('movement.finding.moves', {
        state: period.state,
        before: periodName(before),
        measure,
        lost: counts.lost,
        fresh: counts.new,
        lostShown: integer(counts.lost),
        backShown: integer(counts.back),
        freshShown: integer(counts.new),
        upShown: integer(counts.up),
        downShown: integer(counts.down),
        change: signedShortMoney(moves.change.after - moves.change.before),
        b,
        l: opens('lost', counts.lost),
        k: opens('back', counts.back),
        n: opens('new', counts.new),
        u: opens('up', counts.up),
        d: opens('down', counts.down),
      })}
    </>
  )
}
