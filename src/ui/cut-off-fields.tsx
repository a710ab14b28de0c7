import { useId, useState } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import styles from './cut-off-fields.module.css'
import { Field, TextInput } from './field.tsx'

interface CutOffs {
  readonly a: number
  readonly b: number
}

interface CutOffFieldsProps {
  /** As they stand, in percent. */
  readonly a: string
  readonly b: string
  /** What is typed as cut-offs; undefined where they make no rule. */
  readonly parse: (a: string, b: string) => CutOffs | undefined
  readonly onChange: (cutOffs: CutOffs) => void
}

/** Both cut-offs of a tier rule, taken over on Enter or on leaving a field, once they make a rule. */
export function CutOffFields(props: CutOffFieldsProps) {
  // The drafts begin anew whenever the rule is changed from elsewhere.
  return <Drafts key={`${props.a} ${props.b}`} {...props} />
}

function Drafts({ a, b, parse, onChange }: CutOffFieldsProps) {
  const { text } = useFormatter()
  const [draftA, setDraftA] = useState(a)
  const [draftB, setDraftB] = useState(b)
  const problem = useId()
  const cutOffs = parse(draftA, draftB)
  const take = () => {
    if (cutOffs !== undefined && (draftA !== a || draftB !== b)) onChange(cutOffs)
  }
  const input = (id: string, value: string, set: (value: string) => void) => (
    <TextInput
      id={id}
      figure
      inputMode="decimal"
      aria-invalid={cutOffs === undefined}
      aria-describedby={cutOffs === undefined ? problem : undefined}
      value={value}
      onChange={(event) => set(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
  return (
    <div className={styles['fields']}>
      <Field label={text('tiers.rule.cutA')}>{({ id }) => input(id, draftA, setDraftA)}</Field>
      <Field label={text('tiers.rule.cutB')}>{({ id }) => input(id, draftB, setDraftB)}</Field>
      {cutOffs === undefined && (
        <p id={problem} className={styles['problem']} role="alert">
          {text('tiers.rule.invalid')}
        </p>
      )}
    </div>
  )
}
