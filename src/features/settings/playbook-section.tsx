import { useState } from 'react'
import { TIERS, type Tier } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { classNames } from '../../ui/class-names.ts'
import { TextArea, TextInput } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import { parseWholeNumber } from './whole-number.ts'
import styles from './rules.module.css'

const MOST_CONTACTS = 31

/** What the salesperson does for each tier, and how often. */
export function PlaybookSection() {
  const { text } = useFormatter()
  return (
    <Section title={text('rules.playbook.title')} caption={text('rules.playbook.caption')}>
      <table className={classNames(table['table'], styles['playbook'])}>
        <thead>
          <tr>
            <th>{text('terms.definitions.tier.name')}</th>
            <th>{text('rules.playbook.todo')}</th>
            <th className={table['number']}>{text('rules.playbook.contactsHead')}</th>
          </tr>
        </thead>
        <tbody>
          {TIERS.map((tier) => (
            <PlaybookRow key={tier} tier={tier} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function PlaybookRow({ tier }: { readonly tier: Tier }) {
  const { text } = useFormatter()
  const { settings } = useRulesOfScreen()
  const entry = settings.playbook[tier]
  return (
    <tr>
      <td>
        <span className={styles['tier']}>
          <TierBadge letter={tier} />
          {text(`terms.tier.name.${tier}`)}
        </span>
      </td>
      <td>
        <PlaybookText key={entry.text} tier={tier} />
      </td>
      <td>
        {tier === 'D' ? (
          <span className={styles['tier']}>{text('rules.playbook.byAlert')}</span>
        ) : (
          <Contacts key={entry.contactsPerMonth} tier={tier} />
        )}
      </td>
    </tr>
  )
}

function PlaybookText({ tier }: { readonly tier: Tier }) {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const entry = settings.playbook[tier]
  const [draft, setDraft] = useState(entry.text)
  return (
    <TextArea
      rows={2}
      aria-label={text('rules.playbook.text', { tier })}
      placeholder={text(`terms.tier.playbook.${tier}`)}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        const written = draft.trim()
        if (written === entry.text) return
        change({ playbook: { ...settings.playbook, [tier]: { ...entry, text: written } } })
      }}
    />
  )
}

function Contacts({ tier }: { readonly tier: Tier }) {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const entry = settings.playbook[tier]
  const [draft, setDraft] = useState(String(entry.contactsPerMonth))
  const typed = parseWholeNumber(draft, 0, MOST_CONTACTS)
  return (
    <TextInput
      figure
      inputMode="numeric"
      aria-label={text('rules.playbook.contacts', { tier })}
      aria-invalid={typed === undefined}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        if (typed === undefined || typed === entry.contactsPerMonth) return
        const playbook = { ...settings.playbook, [tier]: { ...entry, contactsPerMonth: typed } }
        change({ playbook })
      }}
    />
  )
}
