import { useQuery } from '@tanstack/react-query'
import type { MovementPick, MovementSort } from '../domain/movement/movement-list.ts'
import type { View } from '../domain/periods/view.ts'
import { useCockpit, useLocale } from './cockpit.ts'
import { useRevision } from './company.ts'

/** A list of many thousand customers weighs megabytes; it is soon computed again. */
const LARGE_LIST_MS = 60_000

/** Who moved where since the period before. */
export function useMovementReport(view: View) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['movement', revision, view] as const,
    queryFn: ({ signal }) => analysis.call('movement', { view }, { signal }),
    enabled: revision !== undefined,
  })
}

/**
 * The names behind a part of {@link useMovementReport}; asked for only while there is a pick. While the
 * same names are put in another order the last ones stay.
 *
 * @param sort - undefined: the order that suits the pick.
 */
export function useMovementList(
  view: View,
  pick: MovementPick | undefined,
  sort: MovementSort | undefined,
) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const locale = useLocale()
  const names = JSON.stringify([revision, view, pick])
  return useQuery({
    queryKey: ['movement-list', names, sort, locale] as const,
    queryFn: ({ signal }) => {
      if (pick === undefined) throw new Error('Nothing is picked')
      return analysis.call('movementList', { view, pick, sort, locale }, { signal })
    },
    enabled: revision !== undefined && pick !== undefined,
    gcTime: LARGE_LIST_MS,
    placeholderData: (list, query) => (query?.queryKey[1] === names ? list : undefined),
  })
}
