import { useQuery } from '@tanstack/react-query'
import { useCockpit } from './cockpit.ts'
import { KEPT_STATE, useRevision } from './company.ts'
import { useLogRevision } from './follow-ups.ts'

/** How well data and log are kept, and how much room they take. */
export function useKeptState() {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  return useQuery({
    queryKey: [KEPT_STATE, revision, logRevision] as const,
    queryFn: ({ signal }) => analysis.call('keptState', {}, { signal }),
    enabled: revision !== undefined,
    placeholderData: (state) => state,
    // What is known about the keeping is never worth a screen.
    throwOnError: false,
  })
}
