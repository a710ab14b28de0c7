import { createContext, use } from 'react'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'
import type { CompanyReport } from '../domain/company/company-report.ts'
import type { View } from '../domain/periods/view.ts'
import type { Address } from './address.ts'
import { resolveOnly } from './only-address.ts'
import { resolveRule } from './rule-address.ts'

/**
 * What the reports of a screen are asked for. What the address leaves out, or names and the data does
 * not have, falls back: the newest complete period, sales, everyone, every customer, the
 * rule of the company.
 * @returns undefined where no period has data yet.
 */
export function resolveView(
  address: Address,
  company: CompanyReport,
  settings: CompanySettings,
): View | undefined {
  const period = resolvePeriod(address.period, company, settings)
  if (period === undefined) return undefined
  const { salesperson } = address
  return {
    period: period.key,
    measure: address.measure === 'margin' && company.hasMargin ? 'margin' : 'sales',
    rule: resolveRule(address, settings.rule),
    salesperson:
      salesperson !== undefined && company.salespeople.includes(salesperson)
        ? salesperson
        : undefined,
    only: resolveOnly(address.only, company.fields),
  }
}

function resolvePeriod(
  wanted: string | undefined,
  company: CompanyReport,
  settings: CompanySettings,
): PeriodInfo | undefined {
  const named = [...company.months, ...company.quarters].find(({ key }) => key === wanted)
  if (named !== undefined) return named
  const months = settings.periodKind === 'month'
  const periods = months ? company.months : company.quarters
  const opensOn = months ? company.openMonth : company.openQuarter
  return periods.find(({ key }) => key === opensOn) ?? periods.at(-1)
}

/** The periods of the same kind as the one in view, oldest first. */
export function periodsLike(period: string, company: CompanyReport): readonly PeriodInfo[] {
  return company.quarters.some(({ key }) => key === period) ? company.quarters : company.months
}

export const ViewContext = createContext<View | undefined>(undefined)

/** What the screen shows; given by the frame, which shows no screen of figures without it. */
export function useView(): View {
  const view = use(ViewContext)
  if (view === undefined) throw new Error('useView needs a ViewContext above it')
  return view
}
