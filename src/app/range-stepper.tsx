import { useState, type KeyboardEvent } from 'react'
import type { PeriodInfo, PeriodRange } from '../domain/periods/period.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { rangeText } from '../i18n/range-text.ts'
import { useAddress, useSetAddress } from '../state/address.ts'
import { resolveRange } from '../state/range.ts'
import { periodsLike } from '../state/view.ts'
import { Icon } from '../ui/icon.tsx'
import { Popover } from '../ui/popover.tsx'
import type { Figures } from './figures.ts'
import { rangeLengthText } from './range-length.ts'
import { RangeList } from './range-list.tsx'
import styles from './period-stepper.module.css'

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

  function step(by: -1 | 1) {
    const next = shifted(range, periods, by)
    if (next !== undefined) setAddress(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (opened || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    step(event.key === 'ArrowLeft' ? -1 : 1)
  }

  const arrow = (by: -1 | 1) => (
    <button
      type="button"
      className={styles['step']}
      aria-label={text(by === -1 ? 'frame.range.earlier' : 'frame.range.later')}
      disabled={shifted(range, periods, by) === undefined}
      onKeyDown={onKeyDown}
      onClick={() => step(by)}
    >
      <Icon name={by === -1 ? 'left' : 'right'} />
    </button>
  )

  return (
    <fieldset className={styles['stepper']} aria-label={text('frame.range.label')}>
      {arrow(-1)}
      <Popover
        bare
        label={text('frame.range.label')}
        opened={opened}
        onChange={setOpened}
        trigger={
          <button
            type="button"
            className={styles['current']}
            aria-label={text('frame.range.choose', { range: shown, length })}
            onKeyDown={onKeyDown}
            onClick={() => setOpened(!opened)}
          >
            {shown} <small>{length}</small>
          </button>
        }
      >
        <RangeList company={company} range={range} onClose={() => setOpened(false)} />
      </Popover>
      {arrow(1)}
    </fieldset>
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
