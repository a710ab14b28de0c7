import { useState, type ReactNode } from 'react'
import { Field, TextInput } from '../../ui/field.tsx'
import { isEnter } from '../../ui/is-enter.ts'

interface CommittedInputProps {
  readonly label: ReactNode
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly hint?: ReactNode
  /** Why a text cannot be taken; undefined where it can. */
  readonly problemOf?: (value: string) => string | undefined
  readonly figure?: boolean
  readonly inputMode?: 'numeric' | 'decimal'
  readonly className?: string | undefined
  readonly placeholder?: string
  readonly maxLength?: number
}

/** A field that is taken over on Enter and on leaving it, not with every letter. */
export function CommittedInput(props: CommittedInputProps) {
  // The draft begins anew whenever the value is changed from elsewhere.
  return <Draft key={props.value} {...props} />
}

function Draft(props: CommittedInputProps) {
  const { label, value, onCommit, hint, problemOf, className, ...input } = props
  const [draft, setDraft] = useState(value)
  const problem = draft === value ? undefined : problemOf?.(draft)
  const commit = () => {
    if (draft !== value && problem === undefined) onCommit(draft)
  }
  return (
    <div className={className}>
      <Field label={label} hint={hint} problem={problem}>
        {({ id, describedBy }) => (
          <TextInput
            {...input}
            id={id}
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => isEnter(event) && commit()}
          />
        )}
      </Field>
    </div>
  )
}
