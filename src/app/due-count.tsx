import type { View } from '../domain/periods/view.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useDueList } from '../queries/follow-ups.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { useFigures } from './figures.ts'

interface DueCountProps {
  readonly className: string | undefined
}

/** How many next steps are due today or overdue, beside the name of their screen; nothing where there are none. */
export function DueCount({ className }: DueCountProps) {
  const view = useFigures()?.view
  if (view === undefined) return null
  // A count that fails must not take the navigation with it: the screen itself says what is wrong.
  return (
    <ErrorBoundary fallback={() => null}>
      <Count className={className} view={view} />
    </ErrorBoundary>
  )
}

function Count({ className, view }: DueCountProps & { readonly view: View }) {
  const { text, integer } = useFormatter()
  // Of the whole company, as the count of alerts is, whoever is chosen.
  const steps = useDueList({ ...view, salesperson: undefined }, true).data?.steps ?? []
  const count = steps.filter(({ time }) => time === 'overdue' || time === 'today').length
  if (count === 0) return null
  return (
    <span className={className}>
      <span aria-hidden="true">{integer(count)}</span>
      <VisuallyHidden>{text('frame.dueCount', { count })}</VisuallyHidden>
    </span>
  )
}
