import { useId, type ReactNode } from 'react'
import styles from './choice.module.css'

interface ChoiceOption<T extends string> {
  readonly value: T
  readonly label: ReactNode
  readonly detail?: ReactNode
}

export interface ChoiceProps<T extends string> {
  /** The question, as one short sentence. */
  readonly question: string
  /** Why it is asked: the evidence. */
  readonly why?: ReactNode
  readonly options: readonly ChoiceOption<T>[]
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  readonly children?: ReactNode
}

/** One question with its evidence, and its answers as radio buttons. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { question, why, options, value, onChange, children } = props
  const name = useId()
  return (
    <fieldset className={styles['question']}>
      <legend className={styles['legend']}>{question}</legend>
      {why === undefined ? null : <p className={styles['why']}>{why}</p>}
      {children}
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}{' '}
              {option.detail === undefined ? null : (
                <span className={styles['detail']}>{option.detail}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
