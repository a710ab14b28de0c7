import { useFormatter } from '../i18n/formatter-context.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Logged } from './use-logging.ts'

export interface NotKeptProps {
  readonly logged: Exclude<Logged, { readonly kind: 'kept' }>
  /** Tries again; offered where the entry is in memory alone. */
  readonly onAgain: () => void
}

/** That an entry is not on this computer, what that means and what to do. */
export function NotKept({ logged, onAgain }: NotKeptProps) {
  const { text } = useFormatter()
  if (logged.kind === 'failed') {
    return <Notice tone="error">{text('followUps.failed')}</Notice>
  }
  return (
    <div role="alert">
      <Notice
        tone="amber"
        action={<Button onClick={onAgain}>{text('followUps.keepAgain')}</Button>}
      >
        {text(logged.isFull ? 'followUps.unkeptFull' : 'followUps.unkept')}
      </Notice>
    </div>
  )
}
