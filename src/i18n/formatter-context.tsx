import { createContext, use, type ReactNode } from 'react'
import type { Formatter } from './formatter.ts'

export const FormatterContext = createContext<Formatter | undefined>(undefined)

/** The formatter of the interface language. */
export function useFormatter(): Formatter {
  const formatter = use(FormatterContext)
  if (formatter === undefined) throw new Error('useFormatter needs a FormatterContext above it')
  return formatter
}

/** Sets the part of a text between `<b>` and `</b>` in bold, where `text.rich` is given it as `b`. */
export function bold(chunks: ReactNode): ReactNode {
  return <b>{chunks}</b>
}
