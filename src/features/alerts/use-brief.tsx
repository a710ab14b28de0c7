import { useEffect, useState, type ReactNode } from 'react'
import { readAlerts } from '../../domain/alerts/alert-row.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSettings } from '../../queries/company.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { briefText } from './brief-text.ts'
import type { AlertRows } from './select-alerts.ts'
import styles from './alerts-screen.module.css'

/** How long it is said that the brief was copied. */
const SAID_MS = 6_000

/** A brief that can be copied. */
export interface Brief {
  readonly copy: () => void
  /** Says that it was copied, or offers the text where the browser refuses; always on the page. */
  readonly note: ReactNode
}

/** Copies a person's alerts as plain text; undefined while everyone's are shown. */
export function useBrief(
  report: AlertReport,
  rows: AlertRows,
  owner: string | undefined,
  directory: CustomerDirectory,
): Brief | undefined {
  const formatter = useFormatter()
  const { text } = formatter
  const settings = useSettings().data
  const [isCopied, setCopied] = useState(false)
  const [refused, setRefused] = useState<string>()

  useEffect(() => {
    if (!isCopied) return undefined
    const timer = setTimeout(() => setCopied(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [isCopied])

  if (owner === undefined || settings === undefined) return undefined
  const name = owner === '' ? text('terms.unassigned') : owner

  async function copy(brief: string) {
    try {
      await navigator.clipboard.writeText(brief)
      setCopied(true)
    } catch {
      // Refused by the browser or its owner, or not there at all.
      setRefused(brief)
    }
  }

  return {
    copy() {
      const alerts = readAlerts(report.alerts, rows)
      void copy(briefText(alerts, { report, directory, settings }, formatter))
    },
    note: (
      <>
        {isCopied && (
          <span className={styles['copied']}>
            <Icon name="check" size={14} />
            {text('paper.brief.copied')}
          </span>
        )}
        <LiveRegion>{isCopied && text('paper.brief.copied')}</LiveRegion>
        <Dialog
          opened={refused !== undefined}
          onClose={() => setRefused(undefined)}
          title={text('paper.brief.title', { name })}
        >
          <p className={styles['refused']}>{text('paper.brief.refused')}</p>
          <TextArea
            readOnly
            rows={14}
            data-autofocus
            aria-label={text('paper.brief.title', { name })}
            value={refused ?? ''}
            onFocus={(event) => event.target.select()}
          />
        </Dialog>
      </>
    ),
  }
}
