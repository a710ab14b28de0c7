import { useFormatter } from '../i18n/formatter-context.tsx'
import styles from './more-on-screen.module.css'

/** On paper only, where no button opens the rest of a list: how many entries are not on it. */
export function MoreOnScreen({ count }: { readonly count: number }) {
  const { text, integer } = useFormatter()
  if (count <= 0) return null
  return (
    <p data-print="only" className={styles['more']}>
      {text('print.more', { count: integer(count) })}
    </p>
  )
}
