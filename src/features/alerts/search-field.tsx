import { useEffect, useRef } from 'react'
import { TextInput } from '../../ui/field.tsx'

export interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly className: string | undefined
}

/**
 * A search text that the address keeps. While one types, the field itself is the truth: the address
 * follows a moment later and must not put the caret to the end. At other times (Back, 'clear') the
 * field follows the address.
 */
export function SearchField({ label, value, onChange, className }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const field = input.current
    if (field !== null && field !== document.activeElement) field.value = value
  }, [value])
  return (
    <TextInput
      ref={input}
      type="search"
      className={className}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
