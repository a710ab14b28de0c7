import type { OverviewReport } from '../../domain/overview/overview.ts'
import type { TierSummary } from '../../domain/tiers/tier-summaries.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { TierBands } from '../../charts/tier-bands.tsx'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useSettings } from '../../queries/company.ts'
import { ScreenLink } from '../../state/link.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { ExcludedNote } from './excluded-note.tsx'
import type { OverviewSectionProps } from './overview-section.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { toneOf } from '../../i18n/tone.ts'
import styles from './tiers-section.module.css'

/** How customers and money part into tiers, what is done for each, and how each has developed. */
export function TiersSection({ report, className }: OverviewSectionProps) {
  const { text } = useFormatter()
  const { measure, tiers, knownCustomers } = report
  return (
    <Section
      className={className}
      title={<Definition term="tier">{text('overview.tiers.title')}</Definition>}
      caption={text('overview.tiers.known', { count: knownCustomers })}
      action={<ScreenLink to="tiers">{text('overview.tiers.all')}</ScreenLink>}
    >
      <TierBands
        tiers={tiers}
        label={text(`overview.tiers.picture.${measure}`)}
        customersLabel={text('overview.tiers.customers')}
        valueLabel={text(`terms.measure.${measure}`)}
        bothLabel={text(`overview.tiers.bothBars.${measure}`)}
      />
      <table className={classNames(table['table'], styles['table'])}>
        <Head report={report} />
        <tbody>
          {tiers.map((summary) => (
            <Row key={summary.tier} summary={summary} report={report} />
          ))}
        </tbody>
      </table>
      <ExcludedNote report={report} />
    </Section>
  )
}

function Head({ report }: { readonly report: OverviewReport }) {
  const formatter = useFormatter()
  const { text } = formatter
  const number = table['number']
  return (
    <thead>
      <tr>
        <th scope="col">
          <VisuallyHidden>{text('overview.tiers.tier')}</VisuallyHidden>
        </th>
        <th scope="col">
          <VisuallyHidden>{text('overview.tiers.playbook')}</VisuallyHidden>
        </th>
        <th scope="col" className={classNames(number, styles['customers'])}>
          {text('overview.tiers.customersHead')}
        </th>
        <th scope="col" className={styles['change']}>
          <VisuallyHidden>{text('overview.tiers.changeHead')}</VisuallyHidden>
        </th>
        <th scope="col" className={number}>
          <Definition term="share">{text('overview.tiers.share')}</Definition>
        </th>
        <th scope="col" className={classNames(number, styles['each'])}>
          {text('overview.tiers.each', { unit: moneyUnit(formatter) })}
        </th>
        {report.marginCover !== undefined && (
          <th scope="col" className={classNames(number, styles['wide'])}>
            <Definition term="marginRate">{text('overview.tiers.marginRate')}</Definition>
          </th>
        )}
        <th scope="col" className={classNames(styles['trend'], styles['wide'])}>
          {text(`overview.tiers.trend.${periodKind(report.period)}`)}
        </th>
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly summary: TierSummary
  readonly report: OverviewReport
}

function Row({ summary, report }: RowProps) {
  const { percent, amount } = useFormatter()
  const { tier, customers, value, share, margin, marginSales, trend } = summary
  const number = table['number']
  // D has money only where customers returned goods without buying; then it is shown, so that all
  // adds up.
  const hasMoney = tier !== 'D' || value !== 0
  return (
    <tr>
      <td className={styles['badge']}>
        <TierBadge letter={tier} />
      </td>
      <th scope="row">
        <TierName summary={summary} report={report} />
      </th>
      <Customers summary={summary} report={report} />
      <td className={number}>{percent(hasMoney ? share : undefined)}</td>
      <td className={classNames(number, styles['each'])}>
        {amount(hasMoney && customers > 0 ? value / customers : undefined)}
      </td>
      {report.marginCover !== undefined && (
        <td className={classNames(number, styles['wide'])}>
          {percent(marginSales > 0 ? margin / marginSales : undefined)}
        </td>
      )}
      <td className={classNames(styles['trend'], styles['wide'])}>
        <Sparkline values={trend} width={70} height={22} />
      </td>
    </tr>
  )
}

/** What the company does for the tier; in an open period D has merely not ordered yet. */
function TierName({ summary: { tier }, report }: RowProps) {
  const { text } = useFormatter()
  const settings = useSettings().data
  const isOpenD = tier === 'D' && report.period.state === 'open'
  const own = settings?.playbook[tier].text ?? ''
  return (
    <span className={styles['name']}>
      <ScreenLink to="tiers" patch={{ tier: [tier] }}>
        {isOpenD ? text('overview.tiers.noOrderYet') : text(`terms.tier.name.${tier}`)}
      </ScreenLink>
      {!isOpenD && (
        <span className={styles['playbook']}>
          {own === '' ? text(`overview.tiers.short.${tier}`) : own}
        </span>
      )}
    </span>
  )
}

/**
 * More A or B customers is better, more C or D is worse. An open period is not held against a whole
 * one.
 */
function Customers({ summary, report }: RowProps) {
  const { integer, signedInteger } = useFormatter()
  const { tier, customers, customersBefore } = summary
  const comparable = customersBefore !== undefined && report.period.state !== 'open'
  const change = comparable ? signedInteger(customers - customersBefore) : ''
  const tone = toneOf(change, tier === 'A' || tier === 'B' ? 'good' : 'bad')
  return (
    <>
      <td className={classNames(table['number'], styles['customers'])}>{integer(customers)}</td>
      <td className={classNames(styles['change'], styles[tone])}>{change}</td>
    </>
  )
}
