import { queryOptions, useQuery } from '@tanstack/react-query'
import type { CustomerIndex } from '../domain/company/customer-directory.ts'
import type { TierListFilter, TierListSort } from '../domain/tiers/tier-list-choice.ts'
import type { Span } from '../domain/follow-up/scoreboard.ts'
import type { View } from '../domain/periods/view.ts'
import type { AnalysisApi } from '../worker/protocol.ts'
import type { Client } from '../worker/rpc.ts'
import { useCockpit, useLocale } from './cockpit.ts'
import { useRevision } from './company.ts'
import { useLogRevision } from './follow-ups.ts'
import { untilIdle } from './until-idle.ts'

type Analysis = Client<AnalysisApi>

/** A tier report of many thousand customers weighs megabytes; it is soon computed again. */
const LARGE_REPORT_MS = 60_000

/** Key figures, tiers, change and alerts of a period. */
export function overviewQuery(
  analysis: Analysis,
  revision: number | undefined,
  logRevision: number | undefined,
  view: View,
) {
  return queryOptions({
    queryKey: ['overview', revision, view, logRevision] as const,
    queryFn: ({ signal }) => analysis.call('overview', { view }, { signal }),
    enabled: revision !== undefined && logRevision !== undefined,
  })
}

function tierReportQuery(analysis: Analysis, revision: number | undefined, view: View) {
  return queryOptions({
    queryKey: ['tiers', revision, view] as const,
    queryFn: ({ signal }) => analysis.call('tiers', { view }, { signal }),
    enabled: revision !== undefined,
    gcTime: LARGE_REPORT_MS,
  })
}

/** Key figures, tiers, change and alerts of a period. */
export function useOverview(view: View) {
  return useQuery(overviewQuery(useCockpit().analysis, useRevision(), useLogRevision(), view))
}

/** All known customers with tier, movement, rank and figures. */
export function useTierReport(view: View) {
  return useQuery(tierReportQuery(useCockpit().analysis, useRevision(), view))
}

/**
 * Which rows of {@link useTierReport} to show. While another filter or order of the same report is
 * being worked out the last rows stay; rows of another report are never shown.
 */
export function useTierList(view: View, filter: TierListFilter, sort: TierListSort) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const locale = useLocale()
  const report = JSON.stringify([revision, view])
  return useQuery({
    queryKey: ['tier-list', report, filter, sort, locale] as const,
    queryFn: ({ signal }) => analysis.call('tierList', { view, filter, sort, locale }, { signal }),
    enabled: revision !== undefined,
    gcTime: LARGE_REPORT_MS,
    placeholderData: (list, query) => (query?.queryKey[1] === report ? list : undefined),
  })
}

/** Why a customer has its tier; asked for only while `customer` is given. */
export function useTierReason(view: View, customer: CustomerIndex | undefined) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  return useQuery({
    queryKey: ['tier-reason', revision, view, customer, logRevision] as const,
    queryFn: ({ signal }) =>
      analysis.call('tierReason', { view, customer: customer ?? -1 }, { signal }),
    enabled: revision !== undefined && customer !== undefined,
  })
}

/** What came of alerts, in the period shown or in the 12 up to it. */
export function useScoreboard(view: View, span: Span) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  return useQuery({
    queryKey: ['scoreboard', revision, logRevision, view, span] as const,
    queryFn: ({ signal }) => analysis.call('scoreboard', { view, span }, { signal }),
    enabled: revision !== undefined,
  })
}

/** The customers that have gone silent, by severity. */
export function useAlertReport(view: View) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  const subject = JSON.stringify([revision, view])
  return useQuery({
    queryKey: ['alerts', subject, logRevision] as const,
    queryFn: ({ signal }) => analysis.call('alerts', { view }, { signal }),
    enabled: revision !== undefined,
    // While a follow-up is being logged the alerts stay in place.
    placeholderData: (report, query) => (query?.queryKey[1] === subject ? report : undefined),
  })
}

/** How many customers have gone silent, and on what the figures of a view stand. */
export function useAlertTotals(view: View) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const logRevision = useLogRevision()
  const subject = JSON.stringify([revision, view])
  return useQuery({
    queryKey: ['alertTotals', subject, logRevision] as const,
    async queryFn({ signal }) {
      // They stand beside the screen, whose own figures the worker is asked for first.
      await untilIdle()
      return analysis.call('alertTotals', { view }, { signal })
    },
    enabled: revision !== undefined,
    // While a follow-up is being logged the count stays in place.
    placeholderData: (report, query) => (query?.queryKey[1] === subject ? report : undefined),
  })
}
