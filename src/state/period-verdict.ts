import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'

/**
 * Says of a period the opposite of its present state: 'finished' of an open one, 'not finished' of a
 * complete one. What the as-of date says by itself is not kept.
 */
export function turnPeriodState(settings: CompanySettings, period: PeriodInfo): CompanySettings {
  const { [period.key]: _, ...others } = settings.stateByPeriod
  const said: 'open' | 'complete' = period.state === 'open' ? 'complete' : 'open'
  const stateByPeriod = period.stateIsUsers ? others : { ...others, [period.key]: said }
  return { ...settings, stateByPeriod }
}

/** Takes a period as quiet, or takes that back. */
export function sayQuiet(
  settings: CompanySettings,
  period: PeriodInfo,
  quiet: boolean,
): CompanySettings {
  const others = settings.quiet.filter((key) => key !== period.key)
  return { ...settings, quiet: quiet ? [...others, period.key] : others }
}
