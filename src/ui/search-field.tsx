import { useEffect, useRef } from 'react'
import { TextInput } from './field.tsx'

export interface SearchFieldProps {
  readonly label: string
  /** What can be searched for; the label where it is left out. */
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly className: string | undefined
}

/**
 * A search text that the address keeps. While one types, the field itself is the truth: the address
 * follows a moment later and must not put the caret to the end. At other times (Back, 'clear') the
 * field follows the address.
 */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder = label, value, onChange, className } = props
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
      placeholder={placeholder}
      defaultValue={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
