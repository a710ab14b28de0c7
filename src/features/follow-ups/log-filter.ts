import { useMemo } from 'react'
import type { LogListFilter } from '../../domain/follow-up/log-list.ts'
import { useAddress } from '../../state/address.ts'

/** Which entries the address asks for. */
export function useLogFilter(): LogListFilter {
  const { channel, outcome, q: text = '' } = useAddress()
  return useMemo(() => ({ channel, outcome, text }), [channel, outcome, text])
}
