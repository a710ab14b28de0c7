import type { KeyboardEvent, ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import { Popover } from '../ui/popover.tsx'
import styles from './period-stepper.module.css'

type Step = -1 | 1

interface StepperProps {
  readonly label: string
  /** Names of the arrows. */
  readonly names: { readonly earlier: string; readonly later: string }
  /** Name of the button between the arrows, for screen readers. */
  readonly choose: string
  readonly canStep: (by: Step) => boolean
  readonly onStep: (by: Step) => void
  /** What stands between the arrows. */
  readonly current: ReactNode
  readonly opened: boolean
  readonly onOpen: (opened: boolean) => void
  /** The choice that it opens. */
  readonly children: ReactNode
}

/** ‹ what is shown ›: arrows, also on the keyboard, step; what is shown opens the choice. */
export function Stepper(props: StepperProps) {
  const { label, names, choose, canStep, onStep, current, opened, onOpen, children } = props

  function onKeyDown(event: KeyboardEvent) {
    if (opened || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    const by = event.key === 'ArrowLeft' ? -1 : 1
    if (canStep(by)) onStep(by)
  }

  const arrow = (by: Step) => (
    <button
      type="button"
      className={styles['step']}
      aria-label={by === -1 ? names.earlier : names.later}
      disabled={!canStep(by)}
      onKeyDown={onKeyDown}
      onClick={() => onStep(by)}
    >
      <Icon name={by === -1 ? 'left' : 'right'} />
    </button>
  )

  return (
    <fieldset className={styles['stepper']} aria-label={label}>
      {arrow(-1)}
      <Popover
        bare
        label={label}
        opened={opened}
        onChange={onOpen}
        trigger={
          <button
            type="button"
            className={styles['current']}
            aria-label={choose}
            onKeyDown={onKeyDown}
            onClick={() => onOpen(!opened)}
          >
            {current}
          </button>
        }
      >
        {children}
      </Popover>
      {arrow(1)}
    </fieldset>
  )
}
