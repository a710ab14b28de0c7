import { useEffect } from 'react'
import { commandKey } from '../ui/command-key.ts'

/** The shortcut of the search. */
export const COMMAND_KEY = commandKey('K')

/** Listens for ⌘K and Ctrl K. */
export function SearchKey({ onPress }: { readonly onPress: () => void }) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      onPress()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onPress])
  return null
}
