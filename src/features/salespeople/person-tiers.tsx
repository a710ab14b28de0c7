import { TierBands } from '../../charts/tier-bands.tsx'
import type { PersonReport } from '../../domain/people/person-report.ts'
import type { TierSummary } from '../../domain/tiers/tier-summaries.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { playbookNote } from '../../i18n/playbook-text.ts'
import { toneOf } from '../../i18n/tone.ts'
import { useSettings } from '../../queries/company.ts'
import { ScreenLink } from '../../state/link.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import type { PersonSectionProps } from './person-section.ts'
import tones from '../../ui/text.module.css'
import styles from './person.module.css'

/** The person's customers by tier, in customers and in money. */
export function PersonTiers({ report, overview }: PersonSectionProps) {
  const formatter = useFormatter()
  const { text, money } = formatter
  const { name, measure, excluded } = report
  const settings = useSettings().data
  const columns = tierColumns(report, formatter)
  return (
    <Section
      title={<Definition term="tier">{text('overview.tiers.title')}</Definition>}
      caption={text('overview.tiers.known', { count: overview.knownCustomers })}
      action={
        <ScreenLink to="tiers" patch={{ salesperson: name }}>
          {text('salespeople.person.topAll')}
        </ScreenLink>
      }
    >
      <TierBands
        tiers={overview.tiers}
        label={text(`overview.tiers.picture.${measure}`)}
        customersLabel={text('overview.tiers.customers')}
        valueLabel={text(`terms.measure.${measure}`)}
        bothLabel={text(`overview.tiers.bothBars.${measure}`)}
      />
      <DataTable
        label={text('overview.tiers.title')}
        columns={columns}
        rows={overview.tiers}
        rowKey={({ tier }) => tier}
      />
      {settings !== undefined && (
        <p className={styles['note']}>{playbookNote({ tiers: TIERS }, settings, formatter)}</p>
      )}
      {excluded.customers > 0 && (
        <p className={styles['note']}>
          {text('overview.tiers.excluded', {
            count: excluded.customers,
            value: money(excluded.value),
          })}
        </p>
      )}
    </Section>
  )
}

/** The tier, how many customers, their change, their money and share. */
function tierColumns(
  { name, measure, period }: PersonReport,
  formatter: Formatter,
): readonly DataColumn<TierSummary>[] {
  const { text, integer, signedInteger, amount, percent } = formatter
  const isOpen = period.state === 'open'
  const hasMoney = ({ tier, value }: TierSummary) => tier !== 'D' || value !== 0
  return [
    {
      key: 'tier',
      head: '',
      kind: 'text',
      cell: ({ tier }) => <TierBadge letter={tier} />,
    },
    {
      key: 'name',
      head: '',
      kind: 'name',
      cell: ({ tier }) => (
        <ScreenLink
          to="tiers"
          patch={{ salesperson: name, tier: [tier] }}
          className={styles['plainLink']}
        >
          {isOpen && tier === 'D'
            ? text('overview.tiers.noOrderYet')
            : text(`terms.tier.name.${tier}`)}
        </ScreenLink>
      ),
    },
    {
      key: 'customers',
      head: text('salespeople.table.customers'),
      kind: 'number',
      cell: ({ customers }) => integer(customers),
    },
    {
      key: 'change',
      head: '',
      kind: 'number',
      cell: ({ tier, customers, customersBefore }) => {
        if (customersBefore === undefined || isOpen) return ''
        const shown = signedInteger(customers - customersBefore)
        const tone = toneOf(shown, tier === 'A' || tier === 'B' ? 'good' : 'bad')
        return <span className={tones[tone]}>{shown}</span>
      },
    },
    {
      key: 'value',
      head: text('salespeople.table.value', {
        measure: text(`terms.measure.${measure}`),
        unit: moneyUnit(formatter),
      }),
      kind: 'number',
      cell: (summary) => amount(hasMoney(summary) ? summary.value : undefined),
    },
    {
      key: 'share',
      head: text('salespeople.person.share'),
      kind: 'number',
      cell: (summary) => percent(hasMoney(summary) ? summary.share : undefined),
    },
  ]
}
