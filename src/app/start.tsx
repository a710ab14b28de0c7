import { Navigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useCompany } from '../queries/company.ts'
import { Pending } from '../ui/pending.tsx'
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
    </Suspense>
  )
}
