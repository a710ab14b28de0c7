import { createContext, use } from 'react'
import type { PeriodInfo, PeriodRange } from '../domain/periods/period.ts'
import type { RangeView } from '../domain/periods/period-range.ts'
import type { View } from '../domain/periods/view.ts'
import type { CompanyReport } from '../domain/company/company-report.ts'
import type { Address } from './address.ts'
import { periodsLike, useView } from './view.ts'

/** How many periods a range holds unless the address says otherwise. */
const USUAL_LENGTH = 12

/**
 * The range of periods that deciles and Pareto run over: `from` and `to` of the address, else the 12
 * periods with data up to `to`, else up to the period in view. What the data does not have, or stands
 * the wrong way round, is passed over.
 */
export function resolveRange(address: Address, company: CompanyReport, view: View): PeriodRange {
  const periods = periodsLike(address.to ?? view.period, company)
  const find = (key: string | undefined): PeriodInfo | undefined =>
    periods.find((period) => period.key === key)
  const to = find(address.to) ?? find(view.period)
  if (to === undefined) return { from: view.period, to: view.period }
  const named = find(address.from)
  const from = named !== undefined && named.index <= to.index ? named : usualStart(periods, to)
  return { from: from.key, to: to.key }
}

function usualStart(periods: readonly PeriodInfo[], to: PeriodInfo): PeriodInfo {
  const upTo = periods.filter(({ index, state }) => index <= to.index && state !== 'gap')
  return upTo.at(-USUAL_LENGTH) ?? upTo[0] ?? to
}

/** A view of the screen with the range for its period. */
export function useRangeView(): RangeView {
  const { measure, rule, salesperson, only } = useView()
  return { range: useRange(), measure, rule, salesperson, only }
}

export const RangeContext = createContext<PeriodRange | undefined>(undefined)

/** The range that the screen runs over; given by the frame beside the view. */
export function useRange(): PeriodRange {
  const range = use(RangeContext)
  if (range === undefined) throw new Error('useRange needs a RangeContext above it')
  return range
}
