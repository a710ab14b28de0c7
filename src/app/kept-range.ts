import { useAddress, type Address, type ScreenName } from '../state/address.ts'
import { isOverRange, useScreenName } from './figures.ts'

/** What a link to a screen keeps of the range: all of it between screens that run over one. */
export function useKeptRange(): (screen: ScreenName) => Partial<Address> {
  const { from, to } = useAddress()
  const here = useScreenName()
  return (screen) => (isOverRange(here) && isOverRange(screen) ? { from, to } : {})
}
