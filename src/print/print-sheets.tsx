import { useLayoutEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { createPageRules, type PageRules } from './page-rules.ts'
import './print.css'

interface PrintSheetsProps {
  readonly orientation: PageRules['orientation']
  readonly footers: readonly string[]
  readonly children: ReactNode
}

/**
 * The root of a printed document. It stands beside the app in the body, so that `print.css` can show it
 * alone. Page rules come as a constructed style sheet: the only way to a name in a margin box that the
 * Content Security Policy allows.
 */
export function PrintSheets({ orientation, footers, children }: PrintSheetsProps) {
  const { locale, text } = useFormatter()
  const pageOf = text('print.page', { page: '{page}', pages: '{pages}' })
  const rules = createPageRules({ orientation, pageOf, footers })

  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [rules])

  return createPortal(
    <div className="print-root" lang={locale}>
      {children}
    </div>,
    document.body,
  )
}
