import { useFormatter } from '../../i18n/formatter-context.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './share-bar.module.css'

interface ShareBarProps {
  readonly share: number | undefined
  /** The share that fills the bar's room. */
  readonly full: number
  /** The first group stands out. */
  readonly strong: boolean
}

/** A share as a bar with its figure; a negative one is drawn hollow, as long as it is large. */
export function ShareBar({ share, full, strong }: ShareBarProps) {
  const { percent } = useFormatter()
  const part = share === undefined || full <= 0 ? 0 : Math.min(Math.abs(share) / full, 1)
  return (
    <span className={styles['share']}>
      <span className={styles['room']} aria-hidden="true">
        <span
          className={classNames(
            styles['bar'],
            strong && styles['strong'],
            share !== undefined && share < 0 && styles['negative'],
          )}
          style={{ width: `${part * 100}%` }}
        />
      </span>
      <span className={styles['figure']}>{percent(share)}</span>
    </span>
  )
}
