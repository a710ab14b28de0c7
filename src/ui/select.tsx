import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './select.module.css'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

export interface SelectProps<Value extends string> {
  /** Its name; give `id` instead where a visible label points to it. */
  readonly label?: string
  readonly id?: string
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  /** Shown, and choosable again, while the value is ''. */
  readonly placeholder?: string
  readonly full?: boolean
  readonly disabled?: boolean
  readonly describedBy?: string
}

/** One of a handful of values, with the system's own list. Many options: SearchSelect. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, id, value, options, onChange, placeholder, full = false, disabled } = props
  return (
    <span className={classNames(styles['wrap'], full && styles['full'])}>
      <select
        className={classNames(styles['select'], value === '' && styles['blank'])}
        id={id}
        aria-label={label}
        aria-describedby={props.describedBy}
        disabled={disabled}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {placeholder !== undefined && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={14} />
    </span>
  )
}
