import { useFormatter } from '../i18n/formatter-context.tsx'
import { Icon } from './icon.tsx'
import { TierBadge, type TierLetter } from './tier-badge.tsx'
import styles from './move.module.css'

export interface MoveProps {
  readonly from: TierLetter
  readonly to: TierLetter
}

/** From one tier to another: badge, arrow, badge. */
export function Move({ from, to }: MoveProps) {
  const { text } = useFormatter()
  return (
    <span role="img" aria-label={text('terms.move', { from, to })} className={styles['move']}>
      <TierBadge letter={from} decorative />
      <Icon name="arrow" size={12} />
      <TierBadge letter={to} decorative />
    </span>
  )
}
