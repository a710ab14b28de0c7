import { useSyncExternalStore } from 'react'

/** The widths at which the layout changes: phone to 760 px, tablet to 1180, laptop to 1400. */
export type Width = 'phone' | 'tablet' | 'laptop' | 'desk'

const LIMITS = [
  ['(max-width: 760px)', 'phone'],
  ['(max-width: 1180px)', 'tablet'],
  ['(max-width: 1400px)', 'laptop'],
] as const satisfies readonly (readonly [string, Width])[]

function subscribe(onChange: () => void): () => void {
  const lists = LIMITS.map(([query]) => matchMedia(query))
  for (const list of lists) list.addEventListener('change', onChange)
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange)
  }
}

function currentWidth(): Width {
  return LIMITS.find(([query]) => matchMedia(query).matches)?.[1] ?? 'desk'
}

/** Which of the four layouts the window asks for. */
export function useWidth(): Width {
  return useSyncExternalStore(subscribe, currentWidth)
}
