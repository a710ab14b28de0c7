import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { LOCALES, type Locale } from '../i18n/messages.ts'

/** Where the choices are kept; the script that sets the scheme before the first paint reads it too. */
export const PREFERENCES_KEY = 'customer-cockpit-preferences'

/** Each language by its own name, which is the same in every language. */
export const LANGUAGE_NAMES: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'zh-CN', name: '中文' },
]

const SCHEMES = ['light', 'dark', 'system'] as const
export type Scheme = (typeof SCHEMES)[number]

/** What becomes of lines in use when a new file covers the same dates. */
const OVERLAPS = ['replace', 'add'] as const
export type OverlapHabit = (typeof OVERLAPS)[number]

/** How this person likes to see the cockpit; nothing of the company. */
export interface Preferences {
  readonly language: Locale
  readonly scheme: Scheme
  /** The answer given last, preselected the next time. */
  readonly overlap: OverlapHabit
  readonly setLanguage: (language: Locale) => void
  readonly setScheme: (scheme: Scheme) => void
  readonly setOverlap: (overlap: OverlapHabit) => void
}

/** The first of the browser's languages that the cockpit speaks; English where there is none. */
export function pickLanguage(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return 'zh-CN'
    if (/^en\b/i.test(language)) return 'en'
  }
  return 'en'
}

/** Holds the preferences, and keeps them in localStorage. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: pickLanguage(navigator.languages),
      scheme: 'system',
      overlap: 'replace',
      setLanguage: (language) => set({ language }),
      setScheme: (scheme) => set({ scheme }),
      setOverlap: (overlap) => set({ overlap }),
    }),
    {
      name: PREFERENCES_KEY,
      version: 1,
      partialize: ({ language, scheme, overlap }) => ({ language, scheme, overlap }),
      // A value that an older or broken version wrote must not lock anybody out of a language.
      merge: (kept, now) => ({ ...now, ...knownChoices(kept) }),
    },
  ),
)

type Choice = 'language' | 'scheme' | 'overlap'

function knownChoices(kept: unknown): Partial<Pick<Preferences, Choice>> {
  if (typeof kept !== 'object' || kept === null) return {}
  const values = kept as Record<Choice, unknown>
  const language = LOCALES.find((locale) => locale === values.language)
  const scheme = SCHEMES.find((name) => name === values.scheme)
  const overlap = OVERLAPS.find((habit) => habit === values.overlap)
  return {
    ...(language !== undefined && { language }),
    ...(scheme !== undefined && { scheme }),
    ...(overlap !== undefined && { overlap }),
  }
}
