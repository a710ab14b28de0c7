import { useLayoutEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { adoptRules, createPageRules, type PageRules } from './page-rules.ts'
import './print.css'

interface PrintSheetsProps {
  readonly orientation: PageRules['orientation']
  readonly footers: readonly string[]
  readonly children: ReactNode
}

/**
 * The root of a printed document. It stands beside the app in the body, so that `print.css` can show it
 * alone.
 */
export function PrintSheets({ orientation, footers, children }: PrintSheetsProps) {
  const { locale, text } = useFormatter()
  const pageOf = text('frame.page', { page: '{page}', pages: '{pages}' })
  const rules = createPageRules({ orientation, pageOf, footers })

  useLayoutEffect(() => adoptRules(rules), [rules])

  return createPortal(
    <div className="print-root" lang={locale}>
      {children}
    </div>,
    document.body,
  )
}
