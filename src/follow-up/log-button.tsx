import { useEffect, useRef } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useContactDraft } from '../state/contact-drafts.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'
import type { Logging } from './use-logging.ts'
import styles from './log-button.module.css'

export interface LogButtonProps {
  /** Key and name of the customer. */
  readonly customer: string
  readonly name: string
  readonly logging: Logging
  /** The newest result, which opens the form as 'Log' does; undefined: there is none. */
  readonly result?: string | undefined
  /** The result is an order. */
  readonly isOrdered?: boolean
}

/** Opens and closes a row's form: 'Log', or the newest result in its place; just logged, it can be undone. */
export function LogButton(props: LogButtonProps) {
  const { customer, name, logging, result, isOrdered = false } = props
  const { text } = useFormatter()
  const { isBegun } = useContactDraft(customer)
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = logging.opened === customer
  const wasOpen = useRef(isOpen)
  const latest = logging.latest.get(customer)

  // The form took the focus with it when it was closed.
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      button.current?.focus({ preventScroll: true })
    }
    wasOpen.current = isOpen
  }, [isOpen])

  const isResult = !isOpen && !isBegun && result !== undefined
  const says = isResult ? result : text(wordOf(isOpen, isBegun))
  return (
    <span className={styles['cell']} data-print="hide">
      <Button
        ref={button}
        look={isResult ? 'quiet' : 'plain'}
        className={classNames(
          isResult && styles['result'],
          isResult && isOrdered && styles['ordered'],
        )}
        aria-label={`${says} ${name}`}
        aria-expanded={isOpen}
        title={isResult ? text('followUps.logAnother') : undefined}
        onClick={() => (isOpen ? logging.close() : logging.open(customer))}
      >
        {isResult && isOrdered && <Icon name="check" size={14} />}
        {says}
      </Button>
      {latest !== undefined && !isOpen && (
        <Button
          look="link"
          className={styles['undo']}
          disabled={logging.isPending}
          onClick={() => {
            button.current?.focus({ preventScroll: true })
            void logging.takeBack(latest)
          }}
        >
          {text('followUps.undo')}
        </Button>
      )}
    </span>
  )
}

function wordOf(isOpen: boolean, isBegun: boolean) {
  if (isOpen) return 'terms.close'
  return isBegun ? 'followUps.continue' : 'followUps.logShort'
}
