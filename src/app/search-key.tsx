import { useEffect } from 'react'

/** Whether the machine writes the command key as ⌘. */
export const COMMAND_KEY = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'

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
