import type { ParetoReport } from '../../domain/pareto/pareto-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { rangeText } from '../../i18n/range-text.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useSetAddress } from '../../state/address.ts'
import { Button } from '../../ui/button.tsx'
import styles from './pareto.module.css'

/** Over which periods all of the screen runs, and one click to the newest alone. */
export function RangeNote({ report }: { readonly report: ParetoReport }) {
  const formatter = useFormatter()
  const { text, period, integer } = formatter
  const setAddress = useSetAddress()
  const newest = report.periods.at(-1)
  if (newest === undefined) return null
  const isOne = report.periods.length === 1
  return (
    <p className={styles['range']} data-print="hide">
      {text('pareto.over', {
        range: rangeText(report.range, formatter),
        count: report.periods.length,
        shown: integer(report.periods.length),
        kind: periodKind(newest),
      })}{' '}
      <Button
        look="link"
        onClick={() =>
          setAddress(
            isOne ? { from: undefined, to: undefined } : { from: newest.key, to: newest.key },
          )
        }
      >
        {isOne
          ? text(`pareto.usualRange.${periodKind(newest)}`)
          : text('pareto.onlyNewest', { period: period(newest) })}
      </Button>
    </p>
  )
}
