import { useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { DEFAULT_SETTINGS } from '../domain/company/company-settings.ts'
import { FormatterContext } from '../i18n/formatter-context.tsx'
import { createFormatter } from '../i18n/formatter.ts'
import { loadMessages, type Locale, type Messages } from '../i18n/messages.ts'
import { useSettings } from '../queries/company.ts'
import { usePreferences } from '../state/preferences.ts'

/** Texts, and the language that they are in. */
export interface LoadedMessages {
  readonly locale: Locale
  readonly messages: Messages
}

interface LanguageProviderProps {
  /** Loaded before the first paint. */
  readonly initial: LoadedMessages
  readonly children: ReactNode
}

/** Gives the page the chosen language. The one before stays until the new texts are here. */
export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const { locale, messages } = useLoadedMessages(initial)
  const currency = useSettings().data?.currency ?? DEFAULT_SETTINGS.currency
  const formatter = useMemo(
    () => createFormatter(locale, messages, currency),
    [locale, messages, currency],
  )
  useLayoutEffect(() => {
    document.documentElement.lang = locale
    nameInstalledApp(locale)
  }, [locale])
  return <FormatterContext value={formatter}>{children}</FormatterContext>
}

/** A manifest has one language: an installed app is called as the page is when it is installed. */
function nameInstalledApp(locale: Locale): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
  if (link !== null) link.href = `./manifest.${locale}.webmanifest`
}

function useLoadedMessages(initial: LoadedMessages): LoadedMessages {
  const language = usePreferences((preferences) => preferences.language)
  const [loaded, setLoaded] = useState(initial)
  useEffect(() => {
    if (language === loaded.locale) return undefined
    let wanted = true
    async function load() {
      const messages = await loadMessages(language)
      if (wanted) setLoaded({ locale: language, messages })
    }
    // Without the new texts the old ones stay.
    load().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [language, loaded.locale])
  return loaded
}
