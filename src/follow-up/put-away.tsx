import { useState } from 'react'
import type { EpochDay } from '../domain/calendar.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useCockpit } from '../queries/cockpit.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { NextDate } from './next-date.tsx'
import type { Logging } from './use-logging.ts'
import styles from './put-away.module.css'

export interface PutAwayProps {
  /** Key of the customer. */
  readonly customer: string
  readonly logging: Logging
}

/** Puts a customer off until a day, or away for good. */
export function PutAway({ customer, logging }: PutAwayProps) {
  const { text } = useFormatter()
  const today = useCockpit().currentDay()
  async function setDone() {
    const answer = await logging.log(
      { kind: 'done', customer, day: today },
      text('followUps.saidDone'),
    )
    if (answer.kind !== 'failed') logging.close()
  }
  return (
    <span className={styles['away']}>
      <Snooze customer={customer} logging={logging} />
      <Button disabled={logging.isPending} onClick={() => void setDone()}>
        {text('followUps.setDone')}
      </Button>
    </span>
  )
}

function Snooze({ customer, logging }: PutAwayProps) {
  const { text, date } = useFormatter()
  const today = useCockpit().currentDay()
  const [opened, setOpened] = useState(false)
  const [until, setUntil] = useState<EpochDay | undefined>(today + 7)
  const isPossible = until !== undefined && until > today

  async function snooze() {
    if (until === undefined || !isPossible) return
    setOpened(false)
    const answer = await logging.log(
      { kind: 'snooze', customer, day: today, until },
      text('followUps.snoozedUntil', { date: date(until) }),
    )
    if (answer.kind !== 'failed') logging.close()
  }

  return (
    <Popover
      label={text('followUps.snooze')}
      align="end"
      opened={opened}
      onChange={setOpened}
      trigger={
        <Button aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {text('followUps.snooze')}
        </Button>
      }
    >
      <form
        className={styles['snooze']}
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void snooze()
        }}
      >
        <b>{text('followUps.snoozeUntil')}</b>
        <NextDate
          today={today}
          label={text('followUps.snoozeUntil')}
          value={until}
          onChange={setUntil}
        />
        <Button type="submit" look="primary" disabled={!isPossible || logging.isPending}>
          {text('followUps.snooze')}
        </Button>
      </form>
    </Popover>
  )
}
