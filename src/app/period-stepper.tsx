import { useState, type KeyboardEvent } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useSetAddress } from '../state/address.ts'
import { periodsLike } from '../state/view.ts'
import { Icon } from '../ui/icon.tsx'
import { Popover } from '../ui/popover.tsx'
import type { Figures } from './figures.ts'
import { PeriodList } from './period-list.tsx'
import { PeriodMark, periodStateText } from './period-mark.tsx'
import styles from './period-stepper.module.css'

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

  function step(by: -1 | 1) {
    const next = periods[at + by]
    if (next !== undefined) setAddress({ period: next.key })
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
      aria-label={text(by === -1 ? 'frame.period.earlier' : 'frame.period.later')}
      disabled={periods[at + by] === undefined}
      onKeyDown={onKeyDown}
      onClick={() => step(by)}
    >
      <Icon name={by === -1 ? 'left' : 'right'} />
    </button>
  )

  return (
    <fieldset className={styles['stepper']} aria-label={text('frame.period.label')}>
      {arrow(-1)}
      <Popover
        bare
        label={text('frame.period.label')}
        opened={opened}
        onChange={setOpened}
        trigger={
          <button
            type="button"
            className={styles['current']}
            aria-label={text('frame.period.choose', {
              period: formatter.period(current),
              state: periodStateText(current, formatter),
            })}
            onKeyDown={onKeyDown}
            onClick={() => setOpened(!opened)}
          >
            {formatter.period(current)} <PeriodMark period={current} />
          </button>
        }
      >
        <PeriodList figures={figures} current={current} onClose={() => setOpened(false)} />
      </Popover>
      {arrow(1)}
    </fieldset>
  )
}
