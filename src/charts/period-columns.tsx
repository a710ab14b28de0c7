import type { PeriodInfo } from '../domain/periods/period.ts'
import type { Money } from '../domain/money.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useMeasuredWidth } from './measured-width.ts'
import { periodInitial } from './period-initial.ts'
import styles from './period-columns.module.css'

export interface PeriodColumnsProps {
  /** Oldest first, the period shown last. A period without a value has no column. */
  readonly history: readonly { readonly period: PeriodInfo; readonly value: Money | undefined }[]
  /** Heads of the hidden table. */
  readonly periodLabel: string
  readonly valueLabel: string
}

const TOP = 18
const BASE = 104
const HEIGHT = 124
const GAP = 6

/** An amount for each period as columns; the last one, which is shown, and the highest are written. */
export function PeriodColumns(props: PeriodColumnsProps) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  const { period: formatPeriod, money } = useFormatter()
  return (
    <div ref={ref} className={styles['columns']}>
      <svg width="100%" height={HEIGHT} aria-hidden="true">
        {width > 0 && <Columns {...props} width={width} />}
      </svg>
      <VisuallyHidden>
        <table>
          <thead>
            <tr>
              <th scope="col">{props.periodLabel}</th>
              <th scope="col">{props.valueLabel}</th>
            </tr>
          </thead>
          <tbody>
            {props.history.map(({ period, value }) => (
              <tr key={period.key}>
                <th scope="row">{formatPeriod(period)}</th>
                <td>{money(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </div>
  )
}

function Columns({ history, width }: PeriodColumnsProps & { readonly width: number }) {
  const formatter = useFormatter()
  const values = history.map(({ value }) => value ?? 0)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const toY = (value: Money) =>
    BASE - (high === low ? 0 : ((value - low) / (high - low)) * (BASE - TOP))
  const step = width / Math.max(history.length, 1)
  const highest = values.indexOf(high)
  return (
    <>
      {history.map(({ period, value }, index) => {
        const isLast = index === history.length - 1
        const middle = index * step + step / 2
        const y = Math.min(toY(0), toY(value ?? 0))
        return (
          <g key={period.key}>
            {value !== undefined && value !== 0 && (
              <rect
                className={styles[isLast ? 'now' : 'then']}
                x={index * step + GAP / 2}
                y={y}
                width={Math.max(step - GAP, 1)}
                height={Math.max(Math.abs(toY(0) - toY(value)), 1)}
              />
            )}
            {value !== undefined &&
              (isLast || (index === highest && index < history.length - 2)) && (
                <text
                  className={styles['value']}
                  x={middle}
                  y={y - 5}
                  textAnchor={isLast ? 'end' : 'middle'}
                  dx={isLast ? step / 2 - GAP / 2 : 0}
                >
                  {formatter.shortMoney(value)}
                </text>
              )}
            <text className={styles['period']} x={middle} y={HEIGHT - 4} textAnchor="middle">
              {periodInitial(period, formatter)}
            </text>
          </g>
        )
      })}
      <line className={styles['axis']} x1="0" x2={width} y1={toY(0) + 0.5} y2={toY(0) + 0.5} />
    </>
  )
}
