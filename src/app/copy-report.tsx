import { useState } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { Button } from '../ui/button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import styles from './copy-report.module.css'
import { useReportText } from './use-report-text.ts'

type Copied = 'not-yet' | 'yes' | 'refused'

/** Puts the report about a fault on the clipboard; where that is refused, shows it to be copied by hand. */
export function CopyReport({ error }: { readonly error: Error }) {
  const { text } = useFormatter()
  const report = useReportText(error)
  const [copied, setCopied] = useState<Copied>('not-yet')

  async function copy() {
    try {
      await navigator.clipboard.writeText(report)
      setCopied('yes')
    } catch {
      setCopied('refused') // plain http has no clipboard
    }
  }

  return (
    <>
      <Button title={text('frame.error.reportHint')} onClick={() => void copy()}>
        {text(copied === 'yes' ? 'frame.error.copied' : 'frame.error.copy')}
      </Button>
      <LiveRegion>{copied === 'yes' && text('frame.error.copied')}</LiveRegion>
      {copied === 'refused' && <pre className={styles['report']}>{report}</pre>}
    </>
  )
}
