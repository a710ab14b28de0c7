import type { Locale } from '../../i18n/messages.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useRelease } from '../../queries/release.ts'
import { LANGUAGE_NAMES, usePreferences, type Scheme } from '../../state/preferences.ts'
import { Section } from '../../ui/section.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './rules.module.css'

/** How this person likes the cockpit; nothing of the company. */
export function LookSection() {
  const { text } = useFormatter()
  const { language, setLanguage, scheme, setScheme } = usePreferences()
  const worksOffline = useRelease((release) => release.worksOffline)
  return (
    <Section title={text('rules.look.title')} caption={text('rules.look.caption')}>
      <div className={styles['stack']}>
        <div className={styles['row']}>
          <Segmented<Locale>
            showLabel
            label={text('rules.look.language')}
            value={language}
            onChange={setLanguage}
            options={LANGUAGE_NAMES.map(({ locale, name }) => ({
              value: locale,
              label: <span lang={locale}>{name}</span>,
            }))}
          />
          <Segmented<Scheme>
            showLabel
            label={text('rules.look.scheme')}
            value={scheme}
            onChange={setScheme}
            options={[
              { value: 'light', label: text('rules.look.light') },
              { value: 'dark', label: text('rules.look.dark') },
              { value: 'system', label: text('rules.look.system') },
            ]}
          />
        </div>
        {worksOffline && <p className={styles['note']}>{text('rules.look.offline')}</p>}
      </div>
    </Section>
  )
}
