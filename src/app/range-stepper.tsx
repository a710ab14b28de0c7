import { useState } from 'react'
import type { PeriodInfo, PeriodRange } from '../domain/periods/period.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { rangeText } from '../i18n/range-text.ts'
import { useAddress, useSetAddress } from '../state/address.ts'
import { resolveRange } from '../state/range.ts'
import { periodsLike } from '../state/view.ts'
import type { Figures } from './figures.ts'
import { rangeLengthText } from './range-length.ts'
import { RangeList } from './range-list.tsx'
import { Stepper } from './stepper.tsx'

/** ‹ Nov 2024 – Oct 2025 12 months ›: arrows shift both ends by one period; the name opens the choice. */
export function RangeStepper({ figures }: { readonly figures: Figures }) {
  const formatter = useFormatter()
  const address = useAddress()
  const setAddress = useSetAddress()
  const [opened, setOpened] = useState(false)
  const { company, view } = figures
  if (view === undefined) return null
  const range = resolveRange(address, company, view)
  const periods = periodsLike(range.to, company)
  const { text } = formatter
  const shown = rangeText(range, formatter)
  const length = rangeLengthText(range, periods, formatter)

  return (
    <Stepper
      label={text('frame.range.label')}
      names={{ earlier: text('frame.range.earlier'), later: text('frame.range.later') }}
      choose={text('frame.range.choose', { range: shown, length })}
      canStep={(by) => shifted(range, periods, by) !== undefined}
      onStep={(by) => setAddress(shifted(range, periods, by) ?? {})}
      current={
        <>
          {shown} <small>{length}</small>
        </>
      }
      opened={opened}
      onOpen={setOpened}
    >
      <RangeList company={company} range={range} onClose={() => setOpened(false)} />
    </Stepper>
  )
}

/** Both ends one period earlier or later; undefined where the data does not reach so far. */
function shifted(
  { from, to }: PeriodRange,
  periods: readonly PeriodInfo[],
  by: -1 | 1,
): PeriodRange | undefined {
  const neighbour = (key: string): PeriodInfo | undefined =>
    periods[periods.findIndex((period) => period.key === key) + by]
  const first = neighbour(from)
  const last = neighbour(to)
  return first === undefined || last === undefined ? undefined : { from: first.key, to: last.key }
}
