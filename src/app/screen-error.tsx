import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { ScreenLink } from '../state/link.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { CopyReport } from './copy-report.tsx'
import styles from './screen-error.module.css'

/** A screen that could not be drawn: what that means, and the ways on. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const thrown = error instanceof Error ? error : new Error(String(error))
  const { text } = useFormatter()
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()

  function tryAgain() {
    queries.reset()
    reset()
    void router.invalidate()
  }

  return (
    <div role="alert">
      <Empty
        title={text('frame.error.title')}
        why={text('frame.error.why')}
        action={
          <div className={styles['actions']}>
            <Button look="primary" onClick={tryAgain}>
              {text('frame.error.again')}
            </Button>
            <ScreenLink to="data" className={buttonClass()}>
              {text('frame.error.data')}
            </ScreenLink>
            <CopyReport error={thrown} />
          </div>
        }
      />
      <details className={styles['details']}>
        <summary>{text('frame.error.details')}</summary>
        <pre>{thrown.stack ?? thrown.message}</pre>
      </details>
    </div>
  )
}
