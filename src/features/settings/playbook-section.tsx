import { useState, type ReactNode } from 'react'
import { SEVERITIES, type Severity } from '../../domain/alerts/alert.ts'
import { TIERS, type Tier } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { TextArea, TextInput } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import table from '../../ui/table.module.css'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import { parseWholeNumber } from './whole-number.ts'
import styles from './rules.module.css'

const MOST_CONTACTS = 31

/** What the salesperson does for each tier, and how often; for D by severity. */
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
            <TierRow key={tier} tier={tier} />
          ))}
          {SEVERITIES.map((severity) => (
            <SeverityRow key={severity} severity={severity} />
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>{text('rules.playbook.note')}</p>
    </Section>
  )
}

function TierRow({ tier }: { readonly tier: Tier }) {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const { playbook } = settings
  return (
    <tr>
      <td>
        <span className={styles['tier']}>
          <TierBadge letter={tier} />
          {text(`terms.tier.name.${tier}`)}
        </span>
      </td>
      <td>
        <OwnText
          key={playbook[tier].text}
          label={text('rules.playbook.text', { tier })}
          reset={text('rules.playbook.reset', { name: tier })}
          usual={text(`terms.tier.playbook.${tier}`)}
          own={playbook[tier].text}
          onChange={(own) =>
            change({ playbook: { ...playbook, [tier]: { ...playbook[tier], text: own } } })
          }
        />
      </td>
      <td>
        {tier === 'D' ? (
          <span className={styles['tier']}>{text('rules.playbook.byAlert')}</span>
        ) : (
          <Contacts key={playbook[tier].contactsPerMonth} tier={tier} />
        )}
      </td>
    </tr>
  )
}

function SeverityRow({ severity }: { readonly severity: Severity }) {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const { alertPlaybook } = settings
  const name = text(`terms.severity.${severity}`)
  return (
    <tr>
      <td>
        <span className={classNames(styles['tier'], styles['severity'])}>
          <SeverityMark severity={severity} />
        </span>
      </td>
      <td colSpan={2}>
        <OwnText
          key={alertPlaybook[severity]}
          label={text('rules.playbook.alertText', { severity: name })}
          reset={text('rules.playbook.reset', { name })}
          usual={text(`plan.alertPlaybook.${severity}`)}
          own={alertPlaybook[severity]}
          onChange={(own) => change({ alertPlaybook: { ...alertPlaybook, [severity]: own } })}
        />
      </td>
    </tr>
  )
}

interface OwnTextProps {
  readonly label: string
  /** Names the way back to the usual text. */
  readonly reset: string
  /** Stands while there is no text of the company's own. */
  readonly usual: string
  readonly own: string
  readonly onChange: (own: string) => void
}

/** A text of the company's own, in place of the one that the language has. */
function OwnText({ label, reset, usual, own, onChange }: OwnTextProps): ReactNode {
  const { text } = useFormatter()
  const [draft, setDraft] = useState(own)
  return (
    <>
      <TextArea
        rows={2}
        aria-label={label}
        placeholder={usual}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          const written = draft.trim()
          if (written !== own) onChange(written)
        }}
      />
      {own !== '' && (
        <Button
          look="link"
          className={styles['reset']}
          aria-label={reset}
          onClick={() => onChange('')}
        >
          {text('rules.playbook.resetShort')}
        </Button>
      )}
    </>
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
