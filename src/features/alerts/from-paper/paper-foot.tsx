import type { RefObject } from 'react'
import { useFormatter } from '../../../i18n/formatter-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { LiveRegion } from '../../../ui/live-region.tsx'
import type { PaperTyping } from './use-paper-typing.ts'
import { focusWhenShown } from './focus-when-shown.ts'
import styles from './from-paper.module.css'

export interface PaperFootProps {
  readonly typing: PaperTyping
  readonly saveButton: RefObject<HTMLButtonElement | null>
  readonly isPending: boolean
  /** Whether typed rows may be dropped. */
  readonly isAsking: boolean
  readonly onKeepTyping: () => void
  readonly onDrop: () => void
  readonly onSave: () => void
  /** Goes to a row that is not understood. */
  readonly onFault: (place: number) => void
}

/** How many rows are filled, and Save; or the question whether they may be dropped. */
export function PaperFoot(props: PaperFootProps) {
  const { typing, saveButton, isPending, isAsking, onKeepTyping, onDrop, onSave, onFault } = props
  const { text, integer } = useFormatter()
  const { rows, filled, filledOnAll, faulty, contacts } = typing
  const count = text('paper.filled', { filled: integer(filled), rows: integer(rows.length) })
  if (isAsking) {
    return (
      <div className={styles['foot']} role="alert">
        <b>{text('paper.drop', { count: filledOnAll })}</b>
        <div className={styles['buttons']}>
          <Button look="danger" onClick={onDrop}>
            {text('paper.dropThem')}
          </Button>
          <Button look="primary" ref={focusWhenShown} onClick={onKeepTyping}>
            {text('paper.keepTyping')}
          </Button>
        </div>
      </div>
    )
  }
  const [firstFault] = faulty
  return (
    <div className={styles['foot']}>
      <span>{count}</span>
      {firstFault !== undefined && (
        <Button look="link" onClick={() => onFault(firstFault)}>
          {text('paper.faulty', { count: faulty.length })}
        </Button>
      )}
      <LiveRegion>{count}</LiveRegion>
      <div className={styles['buttons']}>
        <Button
          look="primary"
          ref={saveButton}
          disabled={isPending || filled === 0}
          onClick={onSave}
        >
          {text('paper.save', { count: contacts.length })}
        </Button>
      </div>
    </div>
  )
}
