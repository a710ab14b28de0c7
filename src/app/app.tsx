import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { PrintProvider } from '../print/print-context.tsx'
import { CockpitProvider } from '../queries/cockpit-provider.tsx'
import type { Cockpit } from '../queries/cockpit.ts'
import { currentDay } from '../queries/today.ts'
import { usePreferences } from '../state/preferences.ts'
import { Emergency } from './emergency.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { LanguageProvider, type LoadedMessages } from './language-provider.tsx'
import { createCockpitRouter } from './router.tsx'
import { useSchemeOnPage } from './use-scheme.ts'

interface AppProps {
  readonly cockpit: Cockpit
  readonly messages: LoadedMessages
}

/** The whole page: what all screens stand on, and the router that chooses one. */
export function App({ cockpit, messages }: AppProps) {
  const language = usePreferences((preferences) => preferences.language)
  const [router] = useState(createCockpitRouter)
  useSchemeOnPage()
  return (
    <ErrorBoundary fallback={emergency}>
      <CockpitProvider cockpit={cockpit} locale={language}>
        <LanguageProvider initial={messages}>
          <PrintProvider currentDay={currentDay}>
            <RouterProvider router={router} />
          </PrintProvider>
        </LanguageProvider>
      </CockpitProvider>
    </ErrorBoundary>
  )
}

function emergency(error: Error) {
  return <Emergency error={error} />
}
