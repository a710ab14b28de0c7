import { CAUSES, type Cause } from '../domain/follow-up/log-entry.ts'
import type { Text } from './formatter.ts'

/** A cause in the interface's words; one of the company's own as it is written, '' where none is said. */
export function causeText(cause: string, text: Text): string {
  return isKnownCause(cause) ? text(`followUps.cause.${cause}`) : cause
}

function isKnownCause(cause: string): cause is Cause {
  return CAUSES.some((known) => known === cause)
}
