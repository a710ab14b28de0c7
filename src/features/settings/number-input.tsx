import type { ReactNode } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { CommittedInput } from './committed-input.tsx'
import { parseWholeNumber } from './whole-number.ts'
import styles from './rules.module.css'

interface NumberInputProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly value: number
  readonly from: number
  readonly to: number
  readonly onChange: (value: number) => void
}

/** A whole number to type, with its limits said where they are passed. */
export function NumberInput({ label, hint, value, from, to, onChange }: NumberInputProps) {
  const { text, integer } = useFormatter()
  return (
    <CommittedInput
      figure
      inputMode="numeric"
      className={styles['short']}
      label={label}
      hint={hint}
      value={String(value)}
      problemOf={(typed) =>
        parseWholeNumber(typed, from, to) === undefined
          ? text('rules.days', { from: integer(from), to: integer(to) })
          : undefined
      }
      onCommit={(typed) => onChange(parseWholeNumber(typed, from, to) ?? value)}
    />
  )
}
