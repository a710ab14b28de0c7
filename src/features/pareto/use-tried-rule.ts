import { useCallback, useEffect, useMemo, useState } from 'react'
import type { TierRule } from '../../domain/tiers/tier-rule.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { formatTriedRule, isSameRule, parseTriedRule } from '../../state/tried-rule.ts'

/** The rule that is tried, and the ways to change it. Nothing is saved. */
export interface TriedRule {
  /** The rule in force while none is tried. */
  readonly rule: TierRule
  readonly isTried: boolean
  /** A cut-off is on its way and not in the address yet. */
  readonly isMoving: boolean
  readonly move: (cuts: Pick<TierRule, 'a' | 'b'>) => void
  readonly release: () => void
  readonly choose: (change: Partial<TierRule>) => void
  readonly reset: () => void
}

interface Movement {
  /** The rule that it started from: with another one the movement is over. */
  readonly from: TierRule
  readonly cuts: Pick<TierRule, 'a' | 'b'>
}

/** The rule that the address tries against the one in force, with what a drag makes of it meanwhile. */
export function useTriedRule(now: TierRule): TriedRule {
  const { try: tried } = useAddress()
  const setAddress = useSetAddress()
  const [movement, setMovement] = useState<Movement>()
  const settled = useMemo(() => parseTriedRule(tried) ?? now, [tried, now])
  const cuts = movement?.from === settled ? movement.cuts : undefined
  const rule = useMemo(() => ({ ...settled, ...cuts }), [settled, cuts])

  const write = useCallback(
    (next: TierRule, replace: boolean) => {
      setAddress({ try: isSameRule(next, now) ? undefined : formatTriedRule(next) }, { replace })
    },
    [setAddress, now],
  )

  // Once in force, a rule is no longer tried.
  const isInForce = tried !== undefined && isSameRule(settled, now)
  useEffect(() => {
    if (isInForce) setAddress({ try: undefined }, { replace: true })
  }, [isInForce, setAddress])

  return {
    rule,
    isTried: !isSameRule(rule, now),
    isMoving: cuts !== undefined && !isSameRule(rule, settled),
    move: (next) => setMovement({ from: settled, cuts: next }),
    // Back leads to before the trial, not through each step of it.
    release: () => {
      if (!isSameRule(rule, settled)) write(rule, tried !== undefined)
    },
    choose: (change) => write({ ...rule, ...change }, tried !== undefined),
    reset: () => write(now, false),
  }
}
