import { useCallback, useEffect, useMemo } from 'react'
import type { CustomerDirectory, CustomerIndex } from '../../domain/company/customer-directory.ts'
import type { TierList } from '../../domain/tiers/tier-list.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'

interface PickedCustomer {
  /** The customer that the address opens; undefined where it names none that exists. */
  readonly customer: CustomerIndex | undefined
  /** Where it stands in the list; -1 where the list does not hold it. */
  readonly position: number
  readonly pick: (position: number) => void
  readonly close: () => void
}

/** The customer whose tier is explained. Up and Down walk the list. */
export function usePickedCustomer(
  report: TierReport,
  list: TierList | undefined,
  directory: CustomerDirectory,
): PickedCustomer {
  const key = useAddress().customer
  const setAddress = useSetAddress()
  const index = useMemo(
    () => (key === undefined ? -1 : directory.keys.indexOf(key)),
    [key, directory],
  )
  const position = useMemo(() => {
    if (index < 0 || list === undefined) return -1
    return list.rows.findIndex((row) => report.columns.customer[row] === index)
  }, [index, list, report])

  const pick = useCallback(
    (to: number) => {
      const customer = report.columns.customer[list?.rows[to] ?? -1]
      if (customer === undefined) return
      // Walking on from an opened customer is one step for Back.
      setAddress({ customer: directory.keys[customer] }, { replace: index >= 0 })
    },
    [report, list, directory, setAddress, index],
  )
  const close = useCallback(() => setAddress({ customer: undefined }), [setAddress])

  const count = list?.rows.length ?? 0
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step === undefined || event.defaultPrevented || !isWalking(event, index >= 0)) return
      const to = position + step
      event.preventDefault()
      if (to >= 0 && to < count) pick(to)
    }
    addEventListener('keydown', walk)
    return () => removeEventListener('keydown', walk)
  }, [pick, position, count, index])

  return { customer: index < 0 ? undefined : index, position, pick, close }
}

/** Arrow keys belong to what is typed into or chosen from; else to the list. */
function isWalking(event: KeyboardEvent, opened: boolean): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false
  const { target } = event
  if (!(target instanceof HTMLElement)) return opened
  if (target.closest('input, select, textarea, [role="menu"], [role="listbox"]') !== null) {
    return false
  }
  return opened || target.closest('[role="region"]') !== null
}
