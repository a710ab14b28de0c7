import { useId, type ComponentProps, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

export interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with the value; takes the hint's place. */
  readonly problem?: ReactNode
  /** Draws the control with the ids that tie label and hint to it. */
  readonly children: (ids: {
    readonly id: string
    readonly describedBy: string | undefined
  }) => ReactNode
}

/** A label above a control, with a hint or a problem below. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId()
  const below = problem ?? hint
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: below === undefined ? undefined : `${id}-hint` })}
      {below !== undefined && (
        <p
          id={`${id}-hint`}
          className={classNames(styles['hint'], problem !== undefined && styles['problem'])}
        >
          {below}
        </p>
      )}
    </div>
  )
}

export interface TextInputProps extends ComponentProps<'input'> {
  /** Right-aligned, for figures. */
  readonly figure?: boolean
}

/** A line to type into. Name it with `aria-label`, or with `id` under a Field. */
export function TextInput({ figure = false, className, ...others }: TextInputProps) {
  return (
    <input
      type="text"
      autoComplete="off"
      {...others}
      className={classNames(styles['input'], figure && styles['number'], className)}
    />
  )
}

/** Several lines to type into. */
export function TextArea({ className, ...others }: ComponentProps<'textarea'>) {
  return <textarea {...others} className={classNames(styles['area'], className)} />
}

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  readonly label: ReactNode
  readonly onChange: (checked: boolean) => void
}

/** On or off, with its text beside it. */
export function Checkbox({ label, onChange, ...others }: CheckboxProps) {
  return (
    <label className={styles['check']}>
      <input {...others} type="checkbox" onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
