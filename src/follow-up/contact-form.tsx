import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useCockpit } from '../queries/cockpit.ts'
import { useContactDraft, type ContactDraft } from '../state/contact-drafts.ts'
import { Button } from '../ui/button.tsx'
import { commandKey } from '../ui/command-key.ts'
import { Field, TextArea } from '../ui/field.tsx'
import { useKeyDown } from '../ui/use-key-down.ts'
import { CauseChoice } from './cause-choice.tsx'
import { ChannelChoice } from './channel-choice.tsx'
import { DayInput } from './day-input.tsx'
import { NextDate } from './next-date.tsx'
import { NotKept } from './not-kept.tsx'
import { OutcomeChoice } from './outcome-choice.tsx'
import { PutAway } from './put-away.tsx'
import type { Logged, Logging } from './use-logging.ts'
import styles from './contact-form.module.css'

export interface ContactFormProps {
  /** Key of the customer. */
  readonly customer: string
  readonly logging: Logging
}

/**
 * Logs a call, visit or message: how, what came of it, why, what is next. What is typed is kept until
 * it is saved, though the form be closed.
 */
export function ContactForm({ customer, logging }: ContactFormProps) {
  const { text } = useFormatter()
  const form = useRef<HTMLFormElement>(null)
  const { draft, keep } = useContactDraft(customer)
  const { save, logged, again, lacksOutcome } = useSaving(customer, logging)

  // The form was opened to be filled in: it begins with its first choice.
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [])

  function submit(event: FormEvent) {
    event.preventDefault()
    void save()
  }

  useKeyDown(form, (event) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    form.current?.requestSubmit()
  })

  return (
    <form ref={form} className={styles['form']} onSubmit={submit}>
      <Choices draft={draft} keep={keep} lacksOutcome={lacksOutcome} />
      {logged !== undefined && logged.kind !== 'kept' && (
        <NotKept logged={logged} onAgain={() => void again()} />
      )}
      <div className={styles['actions']}>
        {logged?.kind !== 'unkept' && (
          <>
            <Button
              type="submit"
              look="primary"
              disabled={logging.isPending}
              aria-keyshortcuts="Meta+Enter Control+Enter"
            >
              {text('followUps.save')}
            </Button>
            <kbd className={styles['key']} aria-hidden="true">
              {commandKey('↵')}
            </kbd>
            <PutAway customer={customer} logging={logging} />
          </>
        )}
      </div>
    </form>
  )
}

/** Saves the draft of a customer, and says what became of it. */
function useSaving(customer: string, logging: Logging) {
  const { text } = useFormatter()
  const today = useCockpit().currentDay()
  const { draft, forget } = useContactDraft(customer)
  const [logged, setLogged] = useState<Logged>()
  const [lacksOutcome, setLacksOutcome] = useState(false)
  const isDone = useRef(false)

  function settle(answer: Logged) {
    setLogged(answer)
    if (answer.kind !== 'kept') return
    forget()
    logging.close()
  }

  async function save() {
    const { outcome, day = today } = draft
    setLacksOutcome(outcome === undefined)
    // An entry in memory counts already: it is kept again, never logged twice.
    if (outcome === undefined || isDone.current || logging.isPending) return
    isDone.current = true
    const entry = { ...draft, kind: 'contact', customer, outcome, day } as const
    const answer = await logging.log(
      { ...entry, note: entry.note.trim() },
      text('followUps.savedAs', { outcome: text(`followUps.outcome.${outcome}`) }),
    )
    isDone.current = answer.kind !== 'failed'
    settle(answer)
  }

  return {
    save,
    again: async () => settle(await logging.keepAgain()),
    logged,
    lacksOutcome: lacksOutcome && draft.outcome === undefined,
  }
}

interface ChoicesProps {
  readonly draft: ContactDraft
  readonly keep: (draft: ContactDraft) => void
  readonly lacksOutcome: boolean
}

function Choices({ draft, keep, lacksOutcome }: ChoicesProps) {
  const { text } = useFormatter()
  const today = useCockpit().currentDay()
  const change = (part: Partial<ContactDraft>) => keep({ ...draft, ...part })
  return (
    <>
      <div className={styles['row']}>
        <ChannelChoice value={draft.channel} onChange={(channel) => change({ channel })} />
        <OutcomeChoice value={draft.outcome} onChange={(outcome) => change({ outcome })} />
      </div>
      {lacksOutcome && (
        <p className={styles['problem']} role="alert">
          {text('followUps.outcomeNeeded')}
        </p>
      )}
      <div className={styles['fields']}>
        <Field label={text('followUps.causeLabel')}>
          {({ id }) => (
            <CauseChoice id={id} value={draft.cause} onChange={(cause) => change({ cause })} />
          )}
        </Field>
        <Field label={text('followUps.next')}>
          {({ id }) => (
            <NextDate
              id={id}
              today={today}
              value={draft.next}
              onChange={(next) => change({ next })}
            />
          )}
        </Field>
        <Field label={text('followUps.day')}>
          {({ id }) => (
            <DayInput
              id={id}
              last={today}
              value={draft.day ?? today}
              onChange={(day) => change({ day })}
            />
          )}
        </Field>
      </div>
      <Field label={text('followUps.note')}>
        {({ id }) => (
          <TextArea
            id={id}
            rows={2}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
