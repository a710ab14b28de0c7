import styles from './brand-mark.module.css'

/** The mark of the product: four tiers, the last one hollow. */
export function BrandMark() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <rect className={styles['a']} x="1" y="1" width="16" height="4" />
      <rect className={styles['b']} x="1" y="6" width="11" height="3.5" />
      <rect className={styles['c']} x="1" y="10.5" width="7" height="3" />
      <rect className={styles['d']} x="1.5" y="15" width="3" height="2" />
    </svg>
  )
}
