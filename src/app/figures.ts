import { useMemo } from 'react'
import { useLocation } from '@tanstack/react-router'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { CompanyReport } from '../domain/company/company-report.ts'
import type { View } from '../domain/periods/view.ts'
import { useCompany, useSettings } from '../queries/company.ts'
import { SCREENS, useAddress, type ScreenName } from '../state/address.ts'
import { resolveView } from '../state/view.ts'

/** What the frame knows: the data in force, and what of it is in view. */
export interface Figures {
  readonly company: CompanyReport
  readonly settings: CompanySettings
  /** undefined where no period has data. */
  readonly view: View | undefined
}

/** The data in force as the address shows it; undefined until it is open. */
export function useFigures(): Figures | undefined {
  const company = useCompany().data
  const settings = useSettings().data
  const address = useAddress()
  return useMemo(() => {
    if (company === undefined || settings === undefined) return undefined
    const view = company.fileNames.length > 0 ? resolveView(address, company, settings) : undefined
    return { company, settings, view }
  }, [company, settings, address])
}

/** The screen that the address names; a page of a customer belongs to the customers. */
export function useScreenName(): ScreenName | undefined {
  const path = useLocation({ select: (location) => location.pathname })
  return SCREENS.find((screen) => path === `/${screen}` || path.startsWith(`/${screen}/`))
}

/** Screens that show figures of a period. */
export function isOfFigures(screen: ScreenName | undefined): boolean {
  return screen !== undefined && screen !== 'data' && screen !== 'rules'
}

/** Screens whose figures run over a range of periods. */
export function isOverRange(screen: ScreenName | undefined): boolean {
  return screen === 'deciles' || screen === 'pareto'
}
