import type { EpochDay } from '../domain/calendar.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from '../ui/class-names.ts'
import { useMeasuredWidth } from './measured-width.ts'
import styles from './order-dates.module.css'

export interface OrderDatesProps {
  /** Ascending. */
  readonly dates: readonly EpochDay[]
  /** The periods that the strip spans, oldest first; at least one. */
  readonly periods: readonly PeriodInfo[]
  /** The day to which days are counted. */
  readonly reference: EpochDay
  /** When the next order should come; drawn as far as the strip goes. */
  readonly expected: EpochDay | undefined
  readonly expectedLabel: string
  /** What the picture shows, for those who do not see it. */
  readonly label: string
}

const HEIGHT = 34
const INSET = 2

/** One mark for each order date on a line of time, and the day on which the next is expected. */
export function OrderDates(props: OrderDatesProps) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>()
  return (
    <div ref={ref} className={styles['dates']}>
      <svg width="100%" height={HEIGHT + 18} role="img" aria-label={props.label}>
        {width > 0 && <Strip {...props} width={width} />}
      </svg>
    </div>
  )
}

function Strip(props: OrderDatesProps & { readonly width: number }) {
  const { dates, periods, reference, expected, expectedLabel, width } = props
  const { shortPeriod } = useFormatter()
  const first = periods[0]?.first ?? reference
  const last = Math.max(periods.at(-1)?.last ?? reference, reference, expected ?? reference)
  const toX = (day: EpochDay) =>
    INSET + ((day - first) / Math.max(last - first, 1)) * (width - 2 * INSET)
  const isCrowded = width / periods.length < 30
  return (
    <>
      {expected !== undefined && expected < reference && (
        <rect
          className={styles['late']}
          x={toX(expected)}
          y="0"
          width={toX(reference) - toX(expected)}
          height={HEIGHT}
        />
      )}
      <line className={styles['axis']} x1="0" x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      {periods.map((period, index) => (
        <g key={period.key}>
          <line
            className={styles['tick']}
            x1={toX(period.first)}
            x2={toX(period.first)}
            y1={HEIGHT}
            y2={HEIGHT + 4}
          />
          {(!isCrowded || !isSecond(index, periods)) && (
            <text
              className={classNames(styles['name'], isSecond(index, periods) && styles['second'])}
              x={(toX(period.first) + toX(period.last + 1)) / 2}
              y={HEIGHT + 15}
              textAnchor="middle"
            >
              {shortPeriod(period)}
            </text>
          )}
        </g>
      ))}
      {dates.map((date) => (
        <line
          key={date}
          className={styles['date']}
          x1={toX(date)}
          x2={toX(date)}
          y1="10"
          y2={HEIGHT}
        />
      ))}
      {expected !== undefined && (
        <line
          className={styles['expected']}
          x1={toX(expected)}
          x2={toX(expected)}
          y1="0"
          y2={HEIGHT}
        >
          <title>{expectedLabel}</title>
        </line>
      )}
    </>
  )
}

/** Every second period from the last but one backwards, whose name is left out where room is short. */
function isSecond(index: number, periods: readonly PeriodInfo[]): boolean {
  return (periods.length - 1 - index) % 2 === 1
}
