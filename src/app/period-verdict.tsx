import type { CompanySettings } from '../domain/company/company-settings.ts'
import type { PeriodInfo } from '../domain/periods/period.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useSaveSettings } from '../queries/company.ts'
import { sayQuiet, turnPeriodState } from '../state/period-verdict.ts'
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
  const turn = () => save.mutate(turnPeriodState(settings, period))

  return (
    <>
      <p>
        <b>{formatter.period(period)}</b>: {periodStateText(period, formatter, true)}
      </p>
      {period.state === 'complete' && (
        <Button onClick={turn}>{text('frame.period.sayOpen')}</Button>
      )}
      {period.state === 'open' && (
        <Button onClick={turn}>{text('frame.period.sayComplete')}</Button>
      )}
      {period.quiet === 'offered' && (
        <>
          <p>{text('frame.period.quietHint', { period: formatter.period(period) })}</p>
          <Button onClick={() => save.mutate(sayQuiet(settings, period, true))}>
            {text('frame.period.sayQuiet')}
          </Button>
        </>
      )}
      {period.quiet === 'accepted' && (
        <Button onClick={() => save.mutate(sayQuiet(settings, period, false))}>
          {text('frame.period.sayNotQuiet')}
        </Button>
      )}
      <LiveRegion>{save.isSuccess && text('frame.period.saved')}</LiveRegion>
    </>
  )
}
