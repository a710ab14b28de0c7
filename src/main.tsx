import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { lateFrame } from './app/late-frame.ts'
import { loadMessages, loadStartMessages } from './i18n/messages.ts'
import { wasDataKept } from './queries/kept-marker.ts'
import { openCockpit } from './queries/open-cockpit.ts'
import { startRelease } from './queries/release.ts'
import { usePreferences } from './state/preferences.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')

const cockpit = openCockpit()
const locale = usePreferences.getState().language
const messages = { locale, messages: await fetchFirst() }

createRoot(root).render(
  <StrictMode>
    <App cockpit={cockpit} messages={messages} />
  </StrictMode>,
)

// What makes the next visit possible comes after what this one is for.
if (import.meta.env.PROD) setTimeout(startRelease, 1500)

/** The texts of what is shown first, and with those of all screens the frame around them. */
async function fetchFirst() {
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
