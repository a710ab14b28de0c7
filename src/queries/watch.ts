import { useQuery } from '@tanstack/react-query'
import type { WatchGroup } from '../domain/alerts/watch-report.ts'
import type { View } from '../domain/periods/view.ts'
import { useCockpit } from './cockpit.ts'
import { useRevision } from './company.ts'

/** How many customers are to be watched beside the D alerts, by group and person. */
export function useWatchReport(view: View) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['watch', revision, view] as const,
    queryFn: ({ signal }) => analysis.call('watch', { view }, { signal }),
    enabled: revision !== undefined,
  })
}

/**
 * The customers of a watch group. While another person or text is being worked out the last rows stay;
 * rows of another group, period or rule are never shown.
 */
export function useWatchList(view: View, group: WatchGroup, text: string) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const { salesperson, ...report } = view
  const subject = JSON.stringify([revision, group, report])
  return useQuery({
    queryKey: ['watch-list', subject, salesperson, text] as const,
    queryFn: ({ signal }) => analysis.call('watchList', { view, group, text }, { signal }),
    enabled: revision !== undefined,
    placeholderData: (list, query) => (query?.queryKey[1] === subject ? list : undefined),
  })
}
