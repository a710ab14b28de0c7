import { useState } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useSetAddress } from '../state/address.ts'
import { periodsLike } from '../state/view.ts'
import type { Figures } from './figures.ts'
import { PeriodList } from './period-list.tsx'
import { PeriodMark, periodStateText } from './period-mark.tsx'
import { Stepper } from './stepper.tsx'

/** ‹ October 2025 complete ›: arrows, also on the keyboard, step; the name opens the choice. */
export function PeriodStepper({ figures }: { readonly figures: Figures }) {
  const formatter = useFormatter()
  const setAddress = useSetAddress()
  const [opened, setOpened] = useState(false)
  const { company, view } = figures
  const periods = periodsLike(view?.period ?? '', company)
  const at = periods.findIndex(({ key }) => key === view?.period)
  const current = periods[at]
  if (current === undefined) return null
  const { text } = formatter

  return (
    <Stepper
      label={text('frame.period.label')}
      names={{ earlier: text('frame.period.earlier'), later: text('frame.period.later') }}
      choose={text('frame.period.choose', {
        period: formatter.period(current),
        state: periodStateText(current, formatter),
      })}
      canStep={(by) => periods[at + by] !== undefined}
      onStep={(by) => setAddress({ period: periods[at + by]?.key })}
      current={
        <>
          {formatter.period(current)} <PeriodMark period={current} />
        </>
      }
      opened={opened}
      onOpen={setOpened}
    >
      <PeriodList figures={figures} current={current} onClose={() => setOpened(false)} />
    </Stepper>
  )
}
