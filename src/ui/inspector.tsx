import { useEffect, type ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { IconButton } from './button.tsx'
import { Drawer } from './dialog.tsx'
import { useWidth } from './use-width.ts'
import styles from './inspector.module.css'

export interface InspectorProps {
  readonly title: string
  /** Before the title: a badge. */
  readonly mark?: ReactNode
  /** Under the title: id, salesperson. */
  readonly caption?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * What is behind one row: a panel beside the list on wide windows, a drawer on tablets, a sheet from
 * below on phones. Mount it while something is picked. Esc closes it.
 */
export function Inspector({ title, mark, caption, onClose, children }: InspectorProps) {
  const { text } = useFormatter()
  const width = useWidth()
  const beside = width === 'laptop' || width === 'desk'
  useEffect(() => {
    if (!beside) return undefined
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    addEventListener('keydown', close)
    return () => removeEventListener('keydown', close)
  }, [beside, onClose])

  const content = (
    <>
      <div className={styles['header']}>
        {mark}
        <div>
          <h2>{title}</h2>
          {caption}
        </div>
        <IconButton
          // A drawer starts here: what stands before it comes and goes with the answer.
          data-autofocus
          look="quiet"
          icon="close"
          label={text('terms.close')}
          className={styles['close']}
          onClick={onClose}
        />
      </div>
      {children}
    </>
  )
  if (beside) {
    return (
      <aside className={styles['panel']} aria-label={title}>
        {content}
      </aside>
    )
  }
  return (
    <Drawer opened onClose={onClose} label={title} from={width === 'phone' ? 'below' : 'right'}>
      {content}
    </Drawer>
  )
}

export interface InspectorPartProps {
  readonly title: string
  readonly caption?: ReactNode
  readonly children: ReactNode
}

/** A part of an inspector: hairline, small title, caption. */
export function InspectorPart({ title, caption, children }: InspectorPartProps) {
  return (
    <section className={styles['part']}>
      <h3>
        {title} {caption !== undefined && <span>{caption}</span>}
      </h3>
      {children}
    </section>
  )
}
