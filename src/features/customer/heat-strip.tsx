import type { Money } from '../../domain/money.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './heat-strip.module.css'

export interface HeatStripProps {
  /** By period, oldest first. */
  readonly values: readonly Money[]
  /** What the darkest shade stands for. */
  readonly largest: Money
  readonly periods: readonly PeriodInfo[]
}

const SHADES = 4

/** One field for each period, the darker the more was bought in it. */
export function HeatStrip({ values, largest, periods }: HeatStripProps) {
  const { text, shortPeriod, money } = useFormatter()
  const named = values.flatMap((value, index) => {
    const period = periods[index]
    return value === 0 || period === undefined ? [] : `${shortPeriod(period)} ${money(value)}`
  })
  return (
    <span
      role="img"
      aria-label={text('customers.products.stripLabel', {
        values: named.join(text('terms.listComma')),
      })}
      className={styles['strip']}
    >
      {values.map((value, index) => (
        <i
          key={periods[index]?.key ?? index}
          className={classNames(styles['field'], styles[`shade${shade(value, largest)}`])}
          title={periods[index] && `${shortPeriod(periods[index], true)}: ${money(value)}`}
        />
      ))}
    </span>
  )
}

/** 0 for nothing (or returns), else 1 to 4 in quarters of the largest. */
function shade(value: Money, largest: Money): number {
  return value <= 0 ? 0 : Math.min(Math.ceil((value * SHADES) / largest), SHADES)
}
