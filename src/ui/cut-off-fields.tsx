import { useId, useState } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import styles from './cut-off-fields.module.css'
import { Field, TextInput } from './field.tsx'
import { isEnter } from './is-enter.ts'

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
  /** In one line, each behind its letter. */
  readonly compact?: boolean
}

/** Both cut-offs of a tier rule, taken over on Enter or on leaving a field, once they make a rule. */
export function CutOffFields(props: CutOffFieldsProps) {
  // The drafts begin anew whenever the rule is changed from elsewhere.
  return <Drafts key={`${props.a} ${props.b}`} {...props} />
}

function Drafts({ a, b, parse, onChange, compact = false }: CutOffFieldsProps) {
  const { text } = useFormatter()
  const [draftA, setDraftA] = useState(a)
  const [draftB, setDraftB] = useState(b)
  const problem = useId()
  const cutOffs = parse(draftA, draftB)
  const take = () => {
    if (cutOffs !== undefined && (draftA !== a || draftB !== b)) onChange(cutOffs)
  }
  const input = (
    name: { readonly id: string } | { readonly 'aria-label': string },
    value: string,
    set: (value: string) => void,
  ) => (
    <TextInput
      {...name}
      figure
      inputMode="decimal"
      aria-invalid={cutOffs === undefined}
      aria-describedby={cutOffs === undefined ? problem : undefined}
      value={value}
      onChange={(event) => set(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => isEnter(event) && take()}
    />
  )
  const invalid = cutOffs === undefined && (
    <p id={problem} className={styles['problem']} role="alert">
      {text('tiers.rule.invalid')}
    </p>
  )
  if (compact) {
    return (
      <div className={styles['compact']}>
        <span aria-hidden="true">A</span>
        {input({ 'aria-label': text('tiers.rule.cutA') }, draftA, setDraftA)}
        <span aria-hidden="true">%</span>
        <span aria-hidden="true" className={styles['second']}>
          B
        </span>
        {input({ 'aria-label': text('tiers.rule.cutB') }, draftB, setDraftB)}
        <span aria-hidden="true">%</span>
        {invalid}
      </div>
    )
  }
  return (
    <div className={styles['fields']}>
      <Field label={text('tiers.rule.cutA')}>{({ id }) => input({ id }, draftA, setDraftA)}</Field>
      <Field label={text('tiers.rule.cutB')}>{({ id }) => input({ id }, draftB, setDraftB)}</Field>
      {invalid}
    </div>
  )
}
