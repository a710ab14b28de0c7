import { useFormatter } from '../i18n/formatter-context.tsx'
import { LANGUAGE_NAMES, usePreferences } from '../state/preferences.ts'
import { IconButton } from '../ui/button.tsx'
import { useScheme } from './use-scheme.ts'
import styles from './preferences.module.css'

/** Language, and light or dark. */
export function Preferences() {
  return (
    <div className={styles['preferences']}>
      <LanguageSwitch />
      <SchemeSwitch />
    </div>
  )
}

/** The languages by name; the present one is in ink. */
function LanguageSwitch() {
  const { text } = useFormatter()
  const { language, setLanguage } = usePreferences()
  return (
    <fieldset className={styles['languages']} aria-label={text('frame.language')}>
      {LANGUAGE_NAMES.map(({ locale, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          className={styles['language']}
          aria-pressed={locale === language}
          onClick={() => setLanguage(locale)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}

/** Turns the page dark, or light again. */
function SchemeSwitch() {
  const { text } = useFormatter()
  const setScheme = usePreferences((preferences) => preferences.setScheme)
  const dark = useScheme() === 'dark'
  return (
    <IconButton
      look="quiet"
      icon={dark ? 'sun' : 'moon'}
      label={text(dark ? 'frame.toLight' : 'frame.toDark')}
      className={styles['scheme']}
      onClick={() => setScheme(dark ? 'light' : 'dark')}
    />
  )
}
