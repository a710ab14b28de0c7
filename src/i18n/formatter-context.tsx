import { createContext, use } from 'react'
import type { Formatter } from './formatter.ts'

export const FormatterContext = createContext<Formatter | undefined>(undefined)

/** The formatter of the interface language. */
export function useFormatter(): Formatter {
  const formatter = use(FormatterContext)
  if (formatter === undefined) throw new Error('useFormatter needs a FormatterContext above it')
  return formatter
}
