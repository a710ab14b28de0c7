import { createContext } from 'react'

/** What all figures are narrowed to, in words, for the heads of documents; undefined: by nothing. */
export const NarrowedContext = createContext<string | undefined>(undefined)
