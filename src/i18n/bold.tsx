import type { ReactNode } from 'react'

/** Sets the part of a text between `<b>` and `</b>` in bold, where `text.rich` is given it as `b`. */
export function bold(chunks: ReactNode): ReactNode {
  return <b>{chunks}</b>
}
