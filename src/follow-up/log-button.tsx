import { useEffect, useRef, type ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useContactDraft } from '../state/contact-drafts.ts'
import { Button } from '../ui/button.tsx'
import type { Logging } from './use-logging.ts'
import styles from './log-button.module.css'

export interface LogButtonProps {
  /** Key and name of the customer. */
  readonly customer: string
  readonly name: string
  readonly logging: Logging
  /** The newest result, which opens the form as 'Log' does; undefined: there is none. */
  readonly result?: ReactNode
}

/** Opens and closes a row's form: 'Log', or the newest result in its place; just logged, it can be undone. */
export function LogButton({ customer, name, logging, result }: LogButtonProps) {
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

  const says = isBegun ? text('followUps.continue') : (result ?? text('followUps.logShort'))
  const isResult = !isOpen && !isBegun && result !== undefined
  return (
    <span className={styles['cell']} data-print="hide">
      <Button
        ref={button}
        look={isResult ? 'quiet' : 'plain'}
        className={isResult ? styles['result'] : undefined}
        aria-expanded={isOpen}
        title={isResult ? text('followUps.logAnother') : undefined}
        onClick={() => (isOpen ? logging.close() : logging.open(customer))}
      >
        {isOpen ? text('terms.close') : says}
        <span className={styles['hidden']}>{text('followUps.forName', { name })}</span>
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
