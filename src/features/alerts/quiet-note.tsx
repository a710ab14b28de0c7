import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSaveSettings, useSettings } from '../../queries/company.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './alerts-screen.module.css'

/** Says that a quiet period is looked past, or offers to look past one that seems quiet. */
export function QuietNote({ report }: { readonly report: AlertReport }) {
  const { text, integer, periodName } = useFormatter()
  const { before, gradedOn } = report
  if (before === undefined) return null
  const values = { period: periodName(before) }
  if (before.quiet === 'accepted' && gradedOn !== undefined && gradedOn.key !== before.key) {
    return (
      <div className={styles['note']}>
        <Notice
          tone="plain"
          action={
            <QuietButton period={before} isQuiet={false} label={text('alerts.notQuiet', values)} />
          }
        >
          {text('alerts.graded', { graded: periodName(gradedOn), quiet: periodName(before) })}
        </Notice>
      </div>
    )
  }
  if (before.quiet !== 'offered') return null
  return (
    <div className={styles['note']}>
      <Notice
        tone="amber"
        action={<QuietButton period={before} isQuiet label={text('alerts.acceptQuiet', values)} />}
      >
        {text('alerts.quietOffer', {
          ...values,
          customers: integer(before.orderingCustomers),
          count: before.orderingCustomers,
        })}
      </Notice>
    </div>
  )
}

interface QuietButtonProps {
  readonly period: PeriodInfo
  readonly isQuiet: boolean
  readonly label: string
}

function QuietButton({ period: { key }, isQuiet, label }: QuietButtonProps) {
  const settings = useSettings().data
  const save = useSaveSettings()
  if (settings === undefined) return null
  const others = settings.quiet.filter((quiet) => quiet !== key)
  const quiet = isQuiet ? [...others, key] : others
  return (
    <Button disabled={save.isPending} onClick={() => save.mutate({ ...settings, quiet })}>
      {label}
    </Button>
  )
}
