import { render, screen } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { App } from '../../src/app/app.tsx'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { loadMessages, loadStartMessages, type Locale } from '../../src/i18n/messages.ts'
import type { Cockpit } from '../../src/queries/cockpit.ts'
import { createCockpit } from '../../src/queries/create-cockpit.ts'
import { usePreferences } from '../../src/state/preferences.ts'
import type { AnalysisApi } from '../../src/worker/protocol.ts'
import { createClient, serve, type Handlers } from '../../src/worker/rpc.ts'
import { AS_OF } from '../features/months.ts'
import { ALERT_REPORT, COMPANY, DIRECTORY, OVERVIEW } from '../features/october.ts'
import { layOutAt } from '../page-width.ts'

export interface AppOptions {
  readonly locale?: Locale
  /** What stands behind '#'. */
  readonly address?: string
  /** Which texts are there before the page stands. */
  readonly texts?: 'start' | 'all'
  readonly handlers?: Partial<Handlers<AnalysisApi>>
  /** One over which something was done before the app stands on it; without it a fresh one. */
  readonly cockpit?: Cockpit
}

/** What jsdom does not do: lay out, scroll, match media. A wide window with light colours. */
function standInForLayout(): void {
  layOutAt(1000)
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList
}

/** Mounts the whole app as main does, with these handlers in the place of the analysis worker. */
export async function renderApp({
  locale = 'en',
  address = '/',
  texts = 'all',
  handlers = {},
  cockpit = cockpitOver(handlers),
}: AppOptions = {}): Promise<UserEvent> {
  standInForLayout()
  usePreferences.setState({ language: locale, scheme: 'light' })
  window.location.hash = address
  const loadTexts = texts === 'start' ? loadStartMessages : loadMessages
  render(<App cockpit={cockpit} messages={{ locale, messages: await loadTexts(locale) }} />)
  return userEvent.setup()
}

/** A cockpit with these handlers in the place of the analysis worker, beside answers for the frame. */
export function cockpitOver(handlers: Partial<Handlers<AnalysisApi>>): Cockpit {
  const { port1, port2 } = new MessageChannel()
  const answers: Partial<Handlers<AnalysisApi>> = {
    open: () => ({
      company: COMPANY,
      settings: DEFAULT_SETTINGS,
      logRevision: 0,
      storage: { kept: true, problem: 'none' },
    }),
    directory: () => DIRECTORY,
    overview: ({ view }) => ({ ...OVERVIEW, measure: view.measure }),
    alerts: () => ALERT_REPORT,
    alertTotals: () => ALERT_REPORT,
    dueList: ({ today }) => ({ today, steps: [], struck: 0 }),
    // The search finds without tiers, too.
    tiers: () => new Promise(() => undefined),
    files: () => [],
    possibleDuplicates: () => [],
    ...handlers,
  }
  serve<AnalysisApi>(port2, answers as Handlers<AnalysisApi>)
  return createCockpit({
    analysis: createClient<AnalysisApi>(port1),
    currentDay: () => AS_OF,
    startImport: () => {
      throw new Error('No import in these tests')
    },
    prepareImport: () => Promise.resolve(),
    saveFile: () => undefined,
  })
}

/** The title of a screen. The one that is only printed is hidden by a style sheet, which jsdom ignores. */
export function findTitle(title: string): Promise<HTMLElement> {
  return screen.findByText(title, { selector: 'h1[tabindex]' })
}
