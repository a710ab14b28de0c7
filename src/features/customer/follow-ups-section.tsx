import { useRef, useState } from 'react'
import { toCivilDate } from '../../domain/calendar.ts'
import { nextStep, type CountingEntry } from '../../domain/follow-up/follow-up-log.ts'
import { ContactForm } from '../../follow-up/contact-form.tsx'
import { EntryList } from '../../follow-up/entry-list.tsx'
import { NoteForm } from '../../follow-up/note-form.tsx'
import { PutAway } from '../../follow-up/put-away.tsx'
import type { Logging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCockpit } from '../../queries/cockpit.ts'
import { useCustomerLog } from '../../queries/follow-ups.ts'
import { Button } from '../../ui/button.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { MoreOnScreen } from '../../ui/more-on-screen.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Section } from '../../ui/section.tsx'
import { useKeyDown } from '../../ui/use-key-down.ts'
import type { CustomerPageProps } from './customer-page-props.ts'
import styles from './follow-ups-section.module.css'

export interface FollowUpsSectionProps extends Pick<CustomerPageProps, 'report' | 'directory'> {
  readonly logging: Logging
}

/** A page has room for so many; the others open. */
const SHOWN = 6

/** What was done about the customer and what is next; a contact or a note is logged in place. */
export function FollowUpsSection({ report, directory, logging }: FollowUpsSectionProps) {
  const { text } = useFormatter()
  const { customer } = report
  const key = directory.keys[customer] ?? ''
  const entries = useCustomerLog(customer).data
  const [isNote, setIsNote] = useState(false)
  const isOpen = logging.opened === key
  return (
    <Section
      title={text('followUps.title')}
      action={
        <Ways
          isOpen={isOpen || isNote}
          onNote={() => setIsNote(true)}
          onContact={() => logging.open(key)}
          onClose={() => {
            setIsNote(false)
            logging.close()
          }}
        />
      }
    >
      <LiveRegion>{logging.said}</LiveRegion>
      {isOpen && <OpenContact customer={key} logging={logging} />}
      {isNote && !isOpen && (
        <div className={styles['form']}>
          <NoteForm customer={key} logging={logging} onClose={() => setIsNote(false)} />
        </div>
      )}
      {entries === undefined && <Pending lines={2} />}
      {entries?.length === 0 && !isOpen && (
        <p className={styles['none']}>{text('followUps.nothingBefore')}</p>
      )}
      {entries !== undefined && entries.length > 0 && (
        <>
          {!isOpen && <Next entries={entries} customer={key} logging={logging} />}
          <History entries={entries} logging={logging} />
        </>
      )}
    </Section>
  )
}

interface WaysProps {
  readonly isOpen: boolean
  readonly onNote: () => void
  readonly onContact: () => void
  readonly onClose: () => void
}

function Ways({ isOpen, onNote, onContact, onClose }: WaysProps) {
  const { text } = useFormatter()
  if (isOpen) {
    return (
      <Button look="link" onClick={onClose}>
        {text('terms.close')}
      </Button>
    )
  }
  return (
    <span className={styles['ways']}>
      <Button look="link" onClick={onNote}>
        {text('followUps.addNote')}
      </Button>
      <Button look="link" onClick={onContact}>
        {text('followUps.logShort')}
      </Button>
    </span>
  )
}

/** The form of a contact; Esc and 'Close' keep what was typed. */
function OpenContact({
  customer,
  logging,
}: {
  readonly customer: string
  readonly logging: Logging
}) {
  const { text } = useFormatter()
  const form = useRef<HTMLDivElement>(null)
  useKeyDown(form, (event) => {
    if (event.key === 'Escape') logging.close()
  })
  return (
    <div
      ref={form}
      role="group"
      aria-label={text('followUps.log')}
      className={styles['form']}
      data-print="hide"
    >
      <ContactForm customer={customer} logging={logging} />
    </div>
  )
}

interface NextProps {
  readonly entries: readonly CountingEntry[]
  readonly customer: string
  readonly logging: Logging
}

/** When the next step is due, to be put off or put away. */
function Next({ entries, customer, logging }: NextProps) {
  const { text, date } = useFormatter()
  const today = useCockpit().currentDay()
  const next = nextStep(entries)
  if (next === undefined) return null
  return (
    <p className={styles['next']}>
      <span className={next.day < today ? styles['late'] : undefined}>
        {text('followUps.nextStepOn', { date: date(next.day, toCivilDate(today).year) })}
      </span>
      <span data-print="hide">
        <PutAway customer={customer} logging={logging} />
      </span>
    </p>
  )
}

/** The newest entries; all of them on demand. */
function History({ entries, logging }: Pick<NextProps, 'entries' | 'logging'>) {
  const { text } = useFormatter()
  const [showsAll, setShowsAll] = useState(false)
  const hidden = showsAll ? 0 : entries.length - SHOWN
  return (
    <>
      <EntryList
        entries={showsAll ? entries : entries.slice(-SHOWN)}
        logging={logging}
        label={text('followUps.title')}
      />
      {hidden > 0 && (
        <Button
          look="link"
          className={styles['more']}
          data-print="hide"
          onClick={() => setShowsAll(true)}
        >
          {text('followUps.earlier', { count: hidden })}
        </Button>
      )}
      <MoreOnScreen count={hidden} />
    </>
  )
}
