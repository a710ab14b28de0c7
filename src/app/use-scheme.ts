import { useLayoutEffect, useSyncExternalStore } from 'react'
import { usePreferences } from '../state/preferences.ts'

const DARK = '(prefers-color-scheme: dark)'

function subscribe(onChange: () => void): () => void {
  const list = matchMedia(DARK)
  list.addEventListener('change', onChange)
  return () => list.removeEventListener('change', onChange)
}

/** The scheme in force: the one chosen, else the system's. */
export function useScheme(): 'light' | 'dark' {
  const scheme = usePreferences((preferences) => preferences.scheme)
  const system = useSyncExternalStore(subscribe, () =>
    matchMedia(DARK).matches ? 'dark' : 'light',
  )
  return scheme === 'system' ? system : scheme
}

/** Keeps the page in the scheme in force. `public/scheme.js` has set it before the first paint. */
export function useSchemeOnPage(): void {
  const scheme = useScheme()
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = scheme
  }, [scheme])
}
