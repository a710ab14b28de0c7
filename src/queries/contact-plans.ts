import { useMutation, useQuery } from '@tanstack/react-query'
import type { EpochDay } from '../domain/calendar.ts'
import type { View } from '../domain/periods/view.ts'
import { useCockpit } from './cockpit.ts'
import { useRevision } from './company.ts'
import { useLogRevision } from './follow-ups.ts'

/**
 * The contact plans of a week: of the view's salesperson, or everyone's. While another week is worked
 * out the last one stays.
 *
 * @param week - Any day of the week; undefined: today's.
 */
export function useContactPlans(view: View, week: EpochDay | undefined) {
  const { analysis, currentDay } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  const day = week ?? currentDay()
  const subject = JSON.stringify([revision, view])
  return useQuery({
    queryKey: ['contact-plans', subject, logRevision, day] as const,
    queryFn: ({ signal }) => analysis.call('contactPlans', { view, week: day }, { signal }),
    enabled: revision !== undefined,
    placeholderData: (plans, query) => (query?.queryKey[1] === subject ? plans : undefined),
  })
}

/** Asks for everyone's contact plans of a week, once; for paper. */
export function useAskContactPlans() {
  const { analysis } = useCockpit()
  return useMutation({
    mutationFn: ({ view, week }: { readonly view: View; readonly week: EpochDay }) =>
      analysis.call('contactPlans', { view: { ...view, salesperson: undefined }, week }),
  })
}
