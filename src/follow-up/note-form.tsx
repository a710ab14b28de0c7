import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useCockpit } from '../queries/cockpit.ts'
import { useNoteDraft } from '../state/contact-drafts.ts'
import { Button } from '../ui/button.tsx'
import { Field, TextArea } from '../ui/field.tsx'
import { useKeyDown } from '../ui/use-key-down.ts'
import { NotKept } from './not-kept.tsx'
import type { Logged, Logging } from './use-logging.ts'
import styles from './contact-form.module.css'

export interface NoteFormProps {
  /** Key of the customer. */
  readonly customer: string
  readonly logging: Logging
  readonly onClose: () => void
}

/** Notes something about a customer, without a contact. What is typed is kept until it is saved. */
export function NoteForm({ customer, logging, onClose }: NoteFormProps) {
  const { text } = useFormatter()
  const today = useCockpit().currentDay()
  const form = useRef<HTMLFormElement>(null)
  const { note, keep } = useNoteDraft(customer)
  const [logged, setLogged] = useState<Logged>()
  const isEmpty = note.trim() === ''

  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  useKeyDown(form, (event) => {
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) form.current?.requestSubmit()
  })

  function settle(answer: Logged) {
    setLogged(answer)
    if (answer.kind !== 'kept') return
    keep('')
    onClose()
  }

  async function save(event: FormEvent) {
    event.preventDefault()
    // A note in memory counts already: it is kept again, never logged twice.
    if (isEmpty || logging.isPending || logged?.kind === 'unkept') return
    const draft = { kind: 'note', customer, day: today, note: note.trim() } as const
    settle(await logging.log(draft, text('followUps.saved')))
  }

  return (
    <form ref={form} className={styles['form']} onSubmit={(event) => void save(event)}>
      <Field label={text('followUps.note')}>
        {({ id }) => (
          <TextArea id={id} rows={2} value={note} onChange={(event) => keep(event.target.value)} />
        )}
      </Field>
      {logged !== undefined && logged.kind !== 'kept' && (
        <NotKept logged={logged} onAgain={() => void logging.keepAgain().then(settle)} />
      )}
      <div className={styles['actions']}>
        {logged?.kind !== 'unkept' && (
          <Button type="submit" look="primary" disabled={isEmpty || logging.isPending}>
            {text('followUps.save')}
          </Button>
        )}
      </div>
    </form>
  )
}
