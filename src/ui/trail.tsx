import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from './class-names.ts'
import type { TierLetter } from './tier-badge.tsx'
import styles from './trail.module.css'

export interface TrailProps {
  /** Oldest first; '·' before the customer was known. */
  readonly marks: readonly (TierLetter | '·')[]
  /** The period of each mark, as shown, for the strip's name. */
  readonly periods?: readonly string[]
  /** Fills the width it is given. */
  readonly wide?: boolean
}

/** The tiers of the last periods, as one strip with one name. */
export function Trail({ marks, periods, wide = false }: TrailProps) {
  const { text } = useFormatter()
  const named = marks.map((mark, index) => {
    const tier = mark === '·' ? text('terms.notKnown') : mark
    const period = periods?.[index]
    return period === undefined ? tier : `${period} ${tier}`
  })
  return (
    <span
      role="img"
      aria-label={text('terms.trailLabel', { tiers: named.join(text('terms.listComma')) })}
      className={classNames(styles['trail'], wide && styles['wide'])}
    >
      {marks.map((mark, index) => (
        <i
          key={index}
          aria-hidden="true"
          className={classNames(styles['mark'], styles[mark === '·' ? 'unknown' : mark])}
        >
          {mark}
        </i>
      ))}
    </span>
  )
}
