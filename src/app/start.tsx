import { Navigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { loadMessages } from '../i18n/messages.ts'
import { useCompany } from '../queries/company.ts'
import { useImportSession } from '../queries/use-import-session.ts'
import { usePreferences } from '../state/preferences.ts'
import { Pending } from '../ui/pending.tsx'
import { fetchAhead } from './fetch-ahead.ts'
import { lateFrame } from './late-frame.ts'
import { Preferences } from './preferences.tsx'

const WelcomeScreen = lazy(async () => {
  const { WelcomeScreen: screen } = await import('../features/welcome/welcome-screen.tsx')
  return { default: screen }
})

/** The root of the address: the welcome while there is no data, then the overview. */
export function Start() {
  const company = useCompany().data
  if (company === undefined) return null
  if (company.fileNames.length > 0) return <Navigate to="/overview" search replace />
  return (
    <Suspense fallback={<Pending />}>
      <WelcomeScreen preferences={<Preferences />} />
      <FetchesAhead />
    </Suspense>
  )
}

/** Once the welcome stands, what follows on a file: looking at it, and the first figures. */
function FetchesAhead() {
  const language = usePreferences((preferences) => preferences.language)
  const { prepare } = useImportSession()
  useEffect(
    () =>
      fetchAhead([
        () => loadMessages(language),
        lateFrame.fetch,
        () => import('../features/data/data-screen.tsx'),
        () => import('../features/overview/overview-screen.tsx'),
        prepare,
      ]),
    [language, prepare],
  )
  return null
}
