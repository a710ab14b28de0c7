import { useRef, useState } from 'react'

/** Asks before what was typed is dropped. */
export interface DropQuestion {
  readonly isAsking: boolean
  /** Closes at once where there is nothing to lose; asked twice, it goes on. */
  readonly close: () => void
  /** Goes back to where the question came up. */
  readonly goOn: () => void
}

/** Stands between Esc and the rows that are typed. */
export function useDropQuestion(hasTyped: boolean, onClose: () => void): DropQuestion {
  const [isAsking, setAsking] = useState(false)
  const askedFrom = useRef<Element>(null)

  function goOn() {
    setAsking(false)
    if (askedFrom.current instanceof HTMLElement) askedFrom.current.focus()
  }

  function close() {
    if (!hasTyped) onClose()
    else if (isAsking) goOn()
    else {
      askedFrom.current = document.activeElement
      setAsking(true)
    }
  }

  return { isAsking, close, goOn }
}
