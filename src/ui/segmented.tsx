import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './segmented.module.css'

interface SegmentedOption<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** Shown small behind the label. */
  readonly count?: string
  /** Why it cannot be chosen now; read out and shown on hover. */
  readonly disabledReason?: string | undefined
}

interface SegmentedBase<Value extends string> {
  /** Names the group for screen readers. */
  readonly label: string
  readonly options: readonly SegmentedOption<Value>[]
  readonly className?: string | undefined
  /** Shows the name above the group. */
  readonly showLabel?: boolean
}

export interface SegmentedProps<Value extends string> extends SegmentedBase<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few values, all in sight. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { value, onChange, ...group } = props
  return <SegmentRow {...group} isOn={(option) => option === value} onPress={onChange} />
}

export interface ToggleGroupProps<Value extends string> extends SegmentedBase<Value> {
  /** What is on; may be none. */
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
}

/** Any of a few values, each on or off. */
export function ToggleGroup<Value extends string>(props: ToggleGroupProps<Value>) {
  const { values, onChange, ...group } = props
  const { options } = group
  return (
    <SegmentRow
      {...group}
      isOn={(option) => values.includes(option)}
      onPress={(pressed) =>
        onChange(
          values.includes(pressed)
            ? values.filter((value) => value !== pressed)
            : options.map(({ value }) => value).filter((v) => v === pressed || values.includes(v)),
        )
      }
    />
  )
}

interface SegmentRowProps<Value extends string> extends SegmentedBase<Value> {
  readonly isOn: (value: Value) => boolean
  readonly onPress: (value: Value) => void
}

function SegmentRow<Value extends string>(props: SegmentRowProps<Value>) {
  const { label, options, className, showLabel = false, isOn, onPress } = props
  const group = (
    <fieldset className={classNames(styles['group'], className)} aria-label={label}>
      {options.map((option) => {
        const disabled = option.disabledReason !== undefined
        return (
          <button
            key={option.value}
            type="button"
            className={styles['segment']}
            aria-pressed={isOn(option.value)}
            aria-disabled={disabled || undefined}
            title={option.disabledReason}
            onClick={disabled ? undefined : () => onPress(option.value)}
          >
            {option.label}{' '}
            {option.count !== undefined && <span className={styles['count']}>{option.count}</span>}
          </button>
        )
      })}
    </fieldset>
  )
  if (!showLabel) return group
  return (
    <div className={styles['labelled']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      {group}
    </div>
  )
}
