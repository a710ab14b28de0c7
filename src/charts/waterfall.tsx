import { lazy, Suspense, type ReactNode } from 'react'
import type { ChangeOfSales } from '../domain/overview/change-of-sales.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useMeasuredWidth } from './measured-width.ts'
import { toWaterfallSteps, type WaterfallStep } from './waterfall-steps.ts'
import styles from './waterfall.module.css'

export interface WaterfallProps {
  readonly change: ChangeOfSales
  /** What the table says, for screen readers. */
  readonly caption: string
  /** The name of a row; it may be a link to the customers behind it. */
  readonly rowName: (key: WaterfallStep['key']) => ReactNode
}

const ROW_HEIGHT = 38

// Recharts is heavier than the rest of the screen, so its marks come after the words and figures.
const WaterfallPlot = lazy(async () => ({
  default: (await import('./waterfall-plot.tsx')).WaterfallPlot,
}))

/**
 * A waterfall that lies down. It is a table whose middle is drawn over: the words and figures are
 * text of the page, so they keep their size, can be links, and need no other alternative.
 */
export function Waterfall({ change, caption, rowName }: WaterfallProps) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  const steps = toWaterfallSteps(change)
  return (
    <div className={styles['waterfall']}>
      <table className={styles['table']} aria-label={caption}>
        <tbody>
          {steps.map((step) => (
            <Row key={step.key} step={step} name={rowName(step.key)} />
          ))}
        </tbody>
      </table>
      <div ref={ref} className={styles['plot']} aria-hidden="true">
        {width > 0 && (
          <Suspense fallback={null}>
            <WaterfallPlot steps={steps} width={width} rowHeight={ROW_HEIGHT} />
          </Suspense>
        )}
      </div>
    </div>
  )
}

function Row({ step, name }: { readonly step: WaterfallStep; readonly name: ReactNode }) {
  const { integer, shortMoney, signedShortMoney } = useFormatter()
  const { kind, from, to, customers } = step
  return (
    <tr className={kind === 'total' ? styles['total'] : undefined}>
      <th scope="row">
        <span className={styles['cell']}>
          {name}
          {customers !== undefined && <span className={styles['count']}>{integer(customers)}</span>}
        </span>
      </th>
      {kind === 'total' ? (
        <td>{shortMoney(to)}</td>
      ) : (
        <td className={to === from ? undefined : styles[kind]}>{signedShortMoney(to - from)}</td>
      )}
    </tr>
  )
}
