import type { PeriodKey } from '../../../domain/periods/period.ts'
import { NotKept } from '../../../follow-up/not-kept.tsx'
import { useFormatter } from '../../../i18n/formatter-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { SavedPaper } from './use-saved-paper.ts'
import { focusWhenShown } from './focus-when-shown.ts'
import styles from './from-paper.module.css'

export interface PaperSavedProps {
  readonly saved: SavedPaper
  /** Of the sheet. */
  readonly period: PeriodKey
  /** How many contacts were logged. */
  readonly count: number
  readonly onClose: () => void
}

/** What was logged, whether it is kept, and the way back. */
export function PaperSaved({ saved, period, count, onClose }: PaperSavedProps) {
  const { text } = useFormatter()
  const { outcome, isPending, takeBack, keepAgain } = saved
  return (
    <div className={styles['saved']}>
      {outcome === undefined || outcome.kind === 'kept' ? (
        <Notice tone="ok">{text('paper.saved', { count })}</Notice>
      ) : (
        <NotKept logged={outcome} onAgain={() => void keepAgain(period)} />
      )}
      <div className={styles['buttons']}>
        <Button disabled={isPending} onClick={() => void takeBack(period)}>
          {text('paper.undo')}
        </Button>
        <Button look="primary" ref={focusWhenShown} onClick={onClose}>
          {text('terms.close')}
        </Button>
      </div>
    </div>
  )
}
