import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadMessages, loadStartMessages, type Locale } from '../i18n/messages.ts'
import { wasDataKept } from '../queries/kept-marker.ts'
import type { Cockpit } from '../queries/cockpit.ts'
import { openCockpit } from '../queries/open-cockpit.ts'
import { startRelease } from '../queries/release.ts'
import type { StartedAnalysis } from '../queries/start-analysis.ts'
import { usePreferences } from '../state/preferences.ts'
import { App } from './app.tsx'
import { lateFrame } from './late-frame.ts'

/** Shows the app over an analysis that was started. */
export async function mount(root: Element, started: StartedAnalysis): Promise<void> {
  const cockpit = openCockpit(started)
  if (!isNewcomer()) void askAhead(cockpit)
  const locale = usePreferences.getState().language
  const messages = { locale, messages: await fetchFirst(locale) }
  createRoot(root).render(
    <StrictMode>
      <App cockpit={cockpit} messages={messages} />
    </StrictMode>,
  )
  // What makes the next visit possible comes after what this one is for.
  if (import.meta.env.PROD) setTimeout(startRelease, 1500)
}

async function askAhead(cockpit: Cockpit): Promise<void> {
  const asking = await import('./ask-ahead.ts').catch(() => undefined)
  await asking?.askAhead(cockpit)
}

/** The texts of what is shown first, and with those of all screens the frame around them. */
async function fetchFirst(locale: Locale) {
  if (isNewcomer()) return loadStartMessages(locale)
  // A frame that cannot be fetched is tried again by what shows it.
  const frame = lateFrame.fetch().catch(() => undefined)
  const texts = await loadMessages(locale)
  await frame
  return texts
}

/** Whether the start screen comes first: any other needs more texts. */
function isNewcomer(): boolean {
  return /^(?:#\/?)?$/.test(location.hash) && !wasDataKept()
}
