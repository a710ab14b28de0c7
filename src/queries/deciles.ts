import { useQuery } from '@tanstack/react-query'
import type { DecileSelection } from '../domain/deciles/decile-list.ts'
import type { RangeView } from '../domain/periods/period-range.ts'
import { useCockpit } from './cockpit.ts'
import { useRevision } from './company.ts'

/** A list of many thousand customers weighs megabytes; it is soon computed again. */
const LARGE_LIST_MS = 60_000

/** Deciles and groups of the customers of a range of periods. */
export function useDecileReport(view: RangeView) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['deciles', revision, view] as const,
    queryFn: ({ signal }) => analysis.call('deciles', { view }, { signal }),
    enabled: revision !== undefined,
  })
}

/** The customers of a group of {@link useDecileReport}. */
export function useDecileList(view: RangeView, selection: DecileSelection) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['decile-list', revision, view, selection] as const,
    queryFn: ({ signal }) => analysis.call('decileList', { view, selection }, { signal }),
    enabled: revision !== undefined,
    gcTime: LARGE_LIST_MS,
  })
}
