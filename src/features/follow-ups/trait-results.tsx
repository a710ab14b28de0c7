import {
  CONTACT_TRAITS,
  type ContactTrait,
  type Scoreboard,
  type TraitResults,
} from '../../domain/follow-up/scoreboard.ts'
import type { AlertSummary } from '../../domain/alerts/alert-summary.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { traitText } from '../../i18n/trait-text.ts'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { QuietCount } from '../../ui/quiet-count.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './results.module.css'

/** What came of alerts by how customers were contacted, what they said, and why they stayed away. */
export function TraitResultsSections({ report }: { readonly report: Scoreboard }) {
  return (
    <div className={styles['traits']}>
      {CONTACT_TRAITS.map((trait) => (
        <TraitSection key={trait} trait={trait} report={report} />
      ))}
    </div>
  )
}

interface TraitSectionProps {
  readonly trait: ContactTrait
  readonly report: Scoreboard
}

function TraitSection({ trait, report }: TraitSectionProps) {
  const formatter = useFormatter()
  const { text } = formatter
  return (
    <Section title={text(`results.trait.${trait}`)} caption={text(`results.traitCaption.${trait}`)}>
      <DataTable
        label={text(`results.trait.${trait}`)}
        columns={traitColumns(trait, report.total, formatter)}
        rows={report.byTrait[trait]}
        rowKey={({ value = 'not contacted' }) => value}
      />
    </Section>
  )
}

/** Whoever was contacted and ordered is recovered, whoever was not came back: one column is both. */
function traitColumns(
  trait: ContactTrait,
  total: AlertSummary,
  formatter: Formatter,
): readonly DataColumn<TraitResults>[] {
  const { text, amount, percent } = formatter
  const share = ({ alerts, orderedSince }: AlertSummary) =>
    percent(alerts > 0 ? orderedSince / alerts : undefined, 0)
  const money = ({ recoveredMoney, cameBackMoney }: AlertSummary) =>
    amount(recoveredMoney + cameBackMoney)
  return [
    {
      key: 'value',
      head: text(`results.by.${trait}`),
      kind: 'name',
      cell: ({ value }) => traitText(trait, value, formatter),
      total: text('terms.total'),
    },
    {
      key: 'alerts',
      head: <Definition term="alert">{text('results.head.alerts')}</Definition>,
      kind: 'number',
      cell: ({ summary }) => <QuietCount count={summary.alerts} />,
      total: <QuietCount count={total.alerts} />,
    },
    {
      key: 'back',
      head: <Definition term="backAlert">{text('results.head.back')}</Definition>,
      kind: 'number',
      cell: ({ summary }) => <QuietCount count={summary.orderedSince} />,
      total: <QuietCount count={total.orderedSince} />,
    },
    {
      key: 'share',
      head: <Definition term="shareBack">{text('results.head.share')}</Definition>,
      kind: 'number',
      cell: ({ summary }) => share(summary),
      total: share(total),
    },
    {
      key: 'money',
      head: (
        <Definition term="wonBack">
          {text('results.head.wonBack', { unit: moneyUnit(formatter) })}
        </Definition>
      ),
      kind: 'number',
      cell: ({ summary }) => money(summary),
      total: money(total),
    },
  ]
}
