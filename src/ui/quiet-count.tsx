import { useFormatter } from '../i18n/formatter-context.tsx'
import styles from './quiet-count.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/** A count in a table of many; a zero is a quiet dot, so that the eye finds the others. */
export function QuietCount({ count }: { readonly count: number }) {
  const { integer } = useFormatter()
  if (count > 0) return integer(count)
  return (
    <span className={styles['zero']}>
      <VisuallyHidden>0</VisuallyHidden>
      <span aria-hidden="true">·</span>
    </span>
  )
}
