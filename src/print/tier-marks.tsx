import { TIERS, type Tier } from '../domain/tiers/tier-rule.ts'
import type { TrailMark } from '../domain/tiers/trail.ts'
import styles from './sheet.module.css'

/** A tier's letter on paper: told apart by fill, since paper may be black and white. */
export function PrintTier({ tier }: { readonly tier: Tier }) {
  return <b className={`${styles['tier']} ${styles[tier]}`}>{tier}</b>
}

/** The tiers of the last periods, oldest first; '·' before the customer was known. */
export function PrintTrail({ marks }: { readonly marks: readonly TrailMark[] }) {
  return (
    <span className={styles['trail']}>
      {marks.map((mark, index) => (
        <i key={index} className={mark === '·' ? styles['unknown'] : styles[mark]}>
          {mark}
        </i>
      ))}
    </span>
  )
}

/** The mark that a trail column's number stands for. */
export function toTrailMark(code: number): TrailMark {
  return TIERS[code] ?? '·'
}
