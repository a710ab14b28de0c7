import { useCallback, useMemo } from 'react'
import type { DecileSelection } from '../../domain/deciles/decile-list.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { formatSelection, parseSelection } from './selection.ts'

/** Whose names are opened, and how to open others; the same once more closes them. */
export function useSelection() {
  const { decile } = useAddress()
  const setAddress = useSetAddress()
  const selection = useMemo(() => parseSelection(decile), [decile])
  const toggle = useCallback(
    (wanted: DecileSelection) => {
      const parameter = formatSelection(wanted)
      setAddress({ decile: parameter === decile ? undefined : parameter })
    },
    [decile, setAddress],
  )
  const close = useCallback(() => setAddress({ decile: undefined }), [setAddress])
  return { selection, toggle, close }
}
