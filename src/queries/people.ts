import { useQuery } from '@tanstack/react-query'
import type { GroupBy } from '../domain/people/grouping.ts'
import type { View } from '../domain/periods/view.ts'
import { useCockpit } from './cockpit.ts'
import { useRevision } from './company.ts'
import { useLogRevision } from './follow-ups.ts'

/** Salespeople beside each other, or the values of a field of the customer files. */
export function usePeopleReport(view: View, by: GroupBy) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  return useQuery({
    queryKey: ['people', revision, logRevision, view, by] as const,
    queryFn: ({ signal }) => analysis.call('people', { view, by }, { signal }),
    enabled: revision !== undefined,
  })
}

/** One salesperson's page. `null`: the data names no such person. */
export function usePersonReport(view: View, name: string) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  return useQuery({
    queryKey: ['person', revision, logRevision, view, name] as const,
    queryFn: async ({ signal }) =>
      (await analysis.call('person', { view, name }, { signal })) ?? null,
    enabled: revision !== undefined,
  })
}
