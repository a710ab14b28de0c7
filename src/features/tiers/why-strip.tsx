import { WHOLE, type TierRule } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { percentNumber } from '../../i18n/rule-text.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './why.module.css'

/** From 0 to 100 %: where each tier ends, and where this customer stands. */
export function WhyStrip({ ahead, rule }: { readonly ahead: number; readonly rule: TierRule }) {
  const { text, percent } = useFormatter()
  const a = `${percentNumber(rule.a)}%`
  const b = `${percentNumber(rule.b)}%`
  const share = percent(ahead)
  const left = `${ahead * 100}%`
  return (
    <div
      className={styles['strip']}
      role="img"
      aria-label={text('tiers.why.stripLabel', { share, a, b })}
    >
      <span
        className={classNames(styles['mark'], ahead > 0.5 && styles['markLeft'])}
        style={{ left }}
      >
        {text('tiers.why.strip', { share })}
      </span>
      <span className={styles['parts']}>
        <i className={styles['A']} style={{ width: a }}>
          A
        </i>
        <i className={styles['B']} style={{ width: `${(rule.b - rule.a) / 100}%` }}>
          B
        </i>
        {rule.b < WHOLE && <i className={styles['C']}>C</i>}
      </span>
      <span className={styles['scale']}>
        <span>0%</span>
        <span style={{ left: a }}>{a}</span>
        {rule.b < WHOLE && <span style={{ left: b }}>{b}</span>}
        <span style={{ left: '100%' }}>100%</span>
      </span>
    </div>
  )
}
