import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { WhatIf } from '../domain/pareto/what-if.ts'
import type { RangeView } from '../domain/periods/period-range.ts'
import type { Scope, TierRule } from '../domain/tiers/tier-rule.ts'
import { useCockpit } from './cockpit.ts'
import { useRevision } from './company.ts'

/** A list of many thousand customers weighs megabytes; it is soon computed again. */
const LARGE_LIST_MS = 60_000

/** The Pareto curve of a view's customers. While another scope is drawn the last curve stays. */
export function usePareto(view: RangeView, scope: Scope) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const about = JSON.stringify([revision, { ...view, rule: undefined }])
  return useQuery({
    queryKey: ['pareto', about, view.rule, scope] as const,
    queryFn: ({ signal }) => analysis.call('pareto', { view, scope }, { signal }),
    enabled: revision !== undefined,
    placeholderData: (report, query) => (query?.queryKey[1] === about ? report : undefined),
  })
}

/** So many of those who would move are named at once. */
export const NAMED_MOVES = 12

interface Question {
  readonly key: string
  /** The data and view that it is about. */
  readonly about: string
  readonly view: RangeView
  readonly rule: TierRule
}

interface Answer {
  readonly about: string
  readonly whatIf: WhatIf
}

/**
 * What a rule would change. The newest question wins: while one is being answered all others wait, and
 * only the last of them is asked next; so the answers keep up with a drag however long they take.
 *
 * @returns the answer to this question, or the last one about the same view.
 */
export function useWhatIf(view: RangeView, rule: TierRule): WhatIf | undefined {
  const { analysis } = useCockpit()
  const revision = useRevision()
  const [answer, setAnswer] = useState<Answer>()
  const [failure, setFailure] = useState<Error>()
  const wanted = useRef<Question>(undefined)
  const isAsking = useRef(false)
  const about = JSON.stringify([revision, view])
  const key = JSON.stringify([about, rule])

  useEffect(() => {
    const ask = async (question: Question): Promise<void> => {
      const params = { view: question.view, rule: question.rule, limit: NAMED_MOVES }
      const whatIf = await analysis.call('paretoWhatIf', params)
      setAnswer({ about: question.about, whatIf })
      if (wanted.current !== undefined && wanted.current !== question) await ask(wanted.current)
    }
    // View and rule may be new objects that say the same.
    if (revision === undefined || wanted.current?.key === key) return
    const question = { key, about, view, rule }
    wanted.current = question
    if (isAsking.current) return
    isAsking.current = true
    ask(question)
      .catch((error: unknown) => {
        setFailure(error instanceof Error ? error : new Error(String(error)))
      })
      .finally(() => {
        isAsking.current = false
      })
  }, [analysis, revision, about, key, view, rule])

  if (failure !== undefined) throw failure
  return answer?.about === about ? answer.whatIf : undefined
}

/** All who would move; asked for only while they are wanted. */
export function useAllMoves(view: RangeView, rule: TierRule, wanted: boolean) {
  const { analysis } = useCockpit()
  const revision = useRevision()
  return useQuery({
    queryKey: ['pareto-moves', revision, view, rule] as const,
    queryFn: ({ signal }) =>
      analysis.call('paretoWhatIf', { view, rule, limit: Infinity }, { signal }),
    enabled: revision !== undefined && wanted,
    gcTime: LARGE_LIST_MS,
    placeholderData: keepPreviousData,
  })
}
