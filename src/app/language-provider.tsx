import { useCallback, useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { DEFAULT_SETTINGS } from '../domain/company/company-settings.ts'
import { FormatterContext } from '../i18n/formatter-context.tsx'
import { createFormatter } from '../i18n/formatter.ts'
import {
  areAllMessages,
  loadMessages,
  loadStartMessages,
  type Locale,
  type Messages,
  type StartMessages,
} from '../i18n/messages.ts'
import { useSettings } from '../queries/company.ts'
import { usePreferences } from '../state/preferences.ts'
import { TextsContext } from './all-texts.tsx'

/** Texts, and the language that they are in. */
export interface LoadedMessages {
  readonly locale: Locale
  readonly messages: Messages | StartMessages
}

interface LanguageProviderProps {
  /** Loaded before the first paint. */
  readonly initial: LoadedMessages
  readonly children: ReactNode
}

/**
 * Gives the page the chosen language. The one before stays until the new texts are here; those of the
 * start come first, all others when something needs them (`AllTexts`).
 */
export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const { loaded, textsAtHand } = useLoadedMessages(initial)
  const { locale, messages } = loaded
  const currency = useSettings().data?.currency ?? DEFAULT_SETTINGS.currency
  const formatter = useMemo(
    () => createFormatter(locale, messages, currency),
    [locale, messages, currency],
  )
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    nameInstalledApp(locale)
  }, [locale])
  return (
    <TextsContext value={textsAtHand}>
      <FormatterContext value={formatter}>{children}</FormatterContext>
    </TextsContext>
  )
}

/** A manifest has one language: an installed app is called as the page is when it is installed. */
function nameInstalledApp(locale: Locale): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
  if (link !== null) link.href = `./manifest.${locale}.webmanifest`
}

function useLoadedMessages(initial: LoadedMessages) {
  const language = usePreferences((preferences) => preferences.language)
  const [loaded, setLoaded] = useState(initial)
  const areAll = areAllMessages(loaded.messages)
  const [needsAll, setNeedsAll] = useState(areAll)
  useEffect(() => {
    if (language === loaded.locale && (areAll || !needsAll)) return undefined
    let wanted = true
    async function load() {
      const messages = await (needsAll ? loadMessages(language) : loadStartMessages(language))
      if (wanted) setLoaded({ locale: language, messages })
    }
    load().catch((error: unknown) => {
      // Without the new texts the old ones stay, where there are old ones.
      if (wanted && needsAll && !areAll)
        setLoaded(() => {
          throw error
        })
    })
    return () => {
      wanted = false
    }
  }, [language, loaded.locale, areAll, needsAll])
  const fetchAll = useCallback(() => setNeedsAll(true), [])
  const textsAtHand = useMemo(() => ({ areAll, fetchAll }), [areAll, fetchAll])
  return { loaded, textsAtHand }
}
