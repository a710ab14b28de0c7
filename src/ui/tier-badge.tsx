import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from './class-names.ts'
import styles from './tier-badge.module.css'

export type TierLetter = 'A' | 'B' | 'C' | 'D'

export interface TierBadgeProps {
  readonly letter: TierLetter
  /** 16, 20 (default) or 28 px. */
  readonly size?: 'small' | 'large'
  /** Where the letter stands beside its own words. */
  readonly decorative?: boolean
}

/** A tier as its letter. Colour helps, and never carries. */
export function TierBadge({ letter, size, decorative = false }: TierBadgeProps) {
  const { text } = useFormatter()
  const label = decorative
    ? ({ 'aria-hidden': true } as const)
    : ({ role: 'img', 'aria-label': text('terms.tier.label', { tier: letter }) } as const)
  return (
    <b
      {...label}
      className={classNames(styles['badge'], styles[letter], size !== undefined && styles[size])}
    >
      {letter}
    </b>
  )
}
