import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PanelFaultsContext } from '../ui/panels.tsx'
import { CopyReport } from './copy-report.tsx'
import styles from './panel-faults.module.css'

/** Has a part of a screen that fails say so in its place, with the ways on. */
export function PanelFaultsProvider({ children }: { readonly children: ReactNode }) {
  const subject = useLocation({ select: ({ href }) => href })
  const faults = useMemo(
    () => ({
      subject,
      render: (error: Error, retry: () => void) => <PanelFault error={error} onRetry={retry} />,
    }),
    [subject],
  )
  return <PanelFaultsContext value={faults}>{children}</PanelFaultsContext>
}

interface PanelFaultProps {
  readonly error: Error
  readonly onRetry: () => void
}

function PanelFault({ error, onRetry }: PanelFaultProps) {
  const { text } = useFormatter()
  const queries = useQueryErrorResetBoundary()

  function tryAgain() {
    queries.reset()
    onRetry()
  }

  return (
    <div className={styles['fault']}>
      <Notice tone="error">
        <b>{text('frame.error.panel')}</b> {text('frame.error.panelWhy')}
      </Notice>
      <div className={styles['actions']}>
        <Button onClick={tryAgain}>{text('frame.error.again')}</Button>
        <CopyReport error={error} />
      </div>
    </div>
  )
}
