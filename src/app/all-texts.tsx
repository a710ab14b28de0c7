import { createContext, use, useEffect, type ReactNode } from 'react'

/** Whether the texts of all screens are here, and how to have them fetched. */
export interface TextsAtHand {
  readonly areAll: boolean
  readonly fetchAll: () => void
}

export const TextsContext = createContext<TextsAtHand>({ areAll: true, fetchAll: () => undefined })

/** What needs more texts than those of the start: shown once they are here. */
export function AllTexts({ children }: { readonly children: ReactNode }) {
  const { areAll, fetchAll } = use(TextsContext)
  useEffect(fetchAll, [fetchAll])
  return areAll ? children : null
}
