import { useEffect } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'

/** Names the window after what it shows. */
export function useWindowTitle(screen: string): void {
  const { text } = useFormatter()
  useEffect(() => {
    document.title = text('terms.windowTitle', { screen })
  }, [screen, text])
}
