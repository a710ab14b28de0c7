import type { CompanySettings } from '../domain/company-settings.ts'
import type { PeriodInfo } from '../domain/period.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useSaveSettings } from '../queries/company.ts'
import { Button } from '../ui/button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { periodStateText } from './period-mark.tsx'

interface PeriodVerdictProps {
  readonly period: PeriodInfo
  readonly settings: CompanySettings
}

/** The state of the period in view, with one click to say otherwise. */
export function PeriodVerdict({ period, settings }: PeriodVerdictProps) {
  const formatter = useFormatter()
  const save = useSaveSettings()
  const { text } = formatter

  function sayState(state: 'open' | 'complete') {
    const { [period.key]: _, ...others } = settings.stateByPeriod
    // What the as-of date says by itself need not be kept.
    const stateByPeriod = period.stateIsUsers ? others : { ...others, [period.key]: state }
    save.mutate({ ...settings, stateByPeriod })
  }

  function sayQuiet(quiet: boolean) {
    const others = settings.quiet.filter((key) => key !== period.key)
    save.mutate({ ...settings, quiet: quiet ? [...others, period.key] : others })
  }

  return (
    <>
      <p>
        <b>{formatter.period(period)}</b>: {periodStateText(period, formatter, true)}
      </p>
      {period.state === 'complete' && (
        <Button onClick={() => sayState('open')}>{text('frame.period.sayOpen')}</Button>
      )}
      {period.state === 'open' && (
        <Button onClick={() => sayState('complete')}>{text('frame.period.sayComplete')}</Button>
      )}
      {period.quiet === 'offered' && (
        <>
          <p>{text('frame.period.quietHint', { period: formatter.period(period) })}</p>
          <Button onClick={() => sayQuiet(true)}>{text('frame.period.sayQuiet')}</Button>
        </>
      )}
      {period.quiet === 'accepted' && (
        <Button onClick={() => sayQuiet(false)}>{text('frame.period.sayNotQuiet')}</Button>
      )}
      <LiveRegion>{save.isSuccess && text('frame.period.saved')}</LiveRegion>
    </>
  )
}
