import { useId, useRef, type KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import styles from './segmented.module.css'

interface RadioSegment<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface RadioSegmentsProps<Value extends string> {
  /** Its name, shown above it unless `hidesLabel`. */
  readonly label: string
  readonly hidesLabel?: boolean
  readonly options: readonly RadioSegment<Value>[]
  /** undefined: nothing is chosen yet. */
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  /** Says what is wrong with the choice. */
  readonly describedBy?: string | undefined
}

/**
 * One of a few values, all in sight, in a form: one stop of the Tab key, in which the arrows choose, and
 * so do the figures 1, 2, 3.
 */
export function RadioSegments<Value extends string>(props: RadioSegmentsProps<Value>) {
  const { label, hidesLabel = false, options, value, onChange, describedBy } = props
  const name = useId()
  const group = useRef<HTMLFieldSetElement>(null)

  function chooseByFigure(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1
    const chosen = options[at]
    if (chosen === undefined) return
    event.preventDefault()
    onChange(chosen.value)
    group.current?.querySelectorAll('input')[at]?.focus()
  }

  return (
    <div className={styles['labelled']}>
      {!hidesLabel && (
        <span className={styles['label']} aria-hidden="true">
          {label}
        </span>
      )}
      <fieldset
        ref={group}
        role="radiogroup"
        aria-label={label}
        aria-describedby={describedBy}
        className={styles['group']}
        onKeyDown={chooseByFigure}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(styles['segment'], value === option.value && styles['chosen'])}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
