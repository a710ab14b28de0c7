import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import type { Locale } from '../i18n/messages.ts'
import { CockpitContext, type Cockpit } from './cockpit.ts'

/** Gives the hooks of this folder their cockpit. Exports are written in `locale`. */
export function CockpitProvider({
  cockpit,
  locale,
  children,
}: {
  readonly cockpit: Cockpit
  readonly locale: Locale
  readonly children: ReactNode
}) {
  const context = useMemo(() => ({ cockpit, locale }), [cockpit, locale])
  return (
    <CockpitContext value={context}>
      <QueryClientProvider client={cockpit.queryClient}>{children}</QueryClientProvider>
    </CockpitContext>
  )
}
