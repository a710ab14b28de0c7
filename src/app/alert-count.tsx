import type { View } from '../domain/periods/view.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useAlertTotals } from '../queries/reports.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { useFigures } from './figures.ts'

interface AlertCountProps {
  readonly className: string | undefined
  /** Only the critical ones, where there is little room. */
  readonly critical?: boolean
}

/** How many alerts the period has, beside the name of their screen; nothing where there are none. */
export function AlertCount(props: AlertCountProps) {
  const view = useFigures()?.view
  if (view === undefined) return null
  // A count that fails must not take the navigation with it: the screen itself says what is wrong.
  return (
    <ErrorBoundary fallback={() => null}>
      <Count {...props} view={view} />
    </ErrorBoundary>
  )
}

function Count({ className, critical = false, view }: AlertCountProps & { readonly view: View }) {
  const { text, integer } = useFormatter()
  // Of the whole company, as the screen of alerts says it, whoever is chosen.
  const total = useAlertTotals({ ...view, salesperson: undefined }).data?.total
  const count = critical ? total?.bySeverity.critical : total?.alerts
  if (count === undefined || count === 0) return null
  return (
    <span className={className}>
      <span aria-hidden="true">{integer(count)}</span>
      <VisuallyHidden>
        {text(critical ? 'frame.criticalCount' : 'frame.alertCount', { count })}
      </VisuallyHidden>
    </span>
  )
}
