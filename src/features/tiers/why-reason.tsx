import { Fragment, type ReactNode } from 'react'
import { MonthBars } from '../../charts/month-bars.tsx'
import type { CompanySettings } from '../../domain/company/company-settings.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import type { Alert } from '../../domain/alerts/alert.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { TierReason } from '../../domain/tiers/tier-reason.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { alertPlaybookText, playbookText } from '../../i18n/playbook-text.ts'
import { percentNumber, ruleText } from '../../i18n/rule-text.ts'
import { Definition } from '../../ui/definition.tsx'
import { Facts, type Fact } from '../../ui/facts.tsx'
import { InspectorPart } from '../../ui/inspector.tsx'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { WhyAnswer } from './why-answer.tsx'
import { WhyStrip } from './why-strip.tsx'
import styles from './why.module.css'

interface WhyReasonProps {
  readonly reason: TierReason
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
}

/** Everything that a tier follows from, most telling first. */
export function WhyReason({ reason, directory, settings }: WhyReasonProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const { alert, measure, history, period } = reason
  return (
    <div>
      <WhyAnswer reason={reason} />
      {reason.ahead !== undefined && <WhyStrip ahead={reason.ahead} rule={reason.rule} />}
      <Facts facts={reasonFacts(reason, formatter)} />
      <p className={styles['playbook']}>{playbookText(reason.tier, settings, formatter)}</p>
      {alert !== undefined && (
        <InspectorPart title={text('tiers.why.alert')}>
          <p className={styles['todo']}>{alertPlaybookText(alert.severity, settings, formatter)}</p>
          <Facts facts={alertFacts(alert, period, formatter)} />
        </InspectorPart>
      )}
      {reason.neighbours.length > 1 && <Neighbours reason={reason} directory={directory} />}
      <InspectorPart
        title={text(period.key.includes('Q') ? 'tiers.why.historyQuarters' : 'tiers.why.history')}
        caption={text(`tiers.why.historyCaption.${measure}`)}
      >
        <MonthBars
          history={history}
          periodLabel={text('tiers.why.period')}
          valueLabel={text(`terms.measure.${measure}`)}
          tierLabel={text('tiers.filter.tier')}
        />
      </InspectorPart>
      {reason.otherRules.length > 0 && (
        <InspectorPart title={text('tiers.why.others')}>
          <Facts
            facts={reason.otherRules.map((other, index) => ({
              key: String(index),
              name: (
                <span className={styles['other']}>{otherRuleName(other, reason, formatter)}</span>
              ),
              value: <TierBadge letter={other.tier} />,
            }))}
          />
        </InspectorPart>
      )}
    </div>
  )
}

function reasonFacts(reason: TierReason, formatter: Formatter): Fact[] {
  const { text, money, percent, integer, periodName } = formatter
  const { rank, aboveBelow, before } = reason
  const measure = text(`terms.measure.${reason.measure}`)
  const facts: Fact[] = [
    {
      key: 'value',
      name: (
        <Definition term={reason.measure}>
          {text('tiers.why.value', { measure, period: periodName(reason.period) })}
        </Definition>
      ),
      value: money(reason.value),
    },
  ]
  if (before !== undefined) {
    facts.push({
      key: 'before',
      name: text('tiers.why.valueBefore', { measure, period: periodName(before) }),
      value: money(reason.valueBefore),
    })
  }
  if (rank === undefined) return facts
  facts.push({
    key: 'rank',
    name: <Definition term="rank">{text('tiers.why.rank')}</Definition>,
    value: text('tiers.why.rankOf', {
      rank: integer(rank),
      count: integer(reason.orderingCustomers),
    }),
  })
  if (reason.cumulativeShare !== undefined) {
    facts.push({
      key: 'cumulative',
      name: <Definition term="cumulativeShare">{text('tiers.why.cumulativeShare')}</Definition>,
      value: percent(reason.cumulativeShare),
    })
  }
  if (aboveBelow !== undefined) {
    facts.push({
      key: 'fall',
      name: (
        <Definition term="distance">
          {text('tiers.why.fallBelow', { tier: aboveBelow.tier })}
        </Definition>
      ),
      value: money(reason.value - aboveBelow.amount),
    })
  }
  facts.push({
    key: 'orders',
    name: <Definition term="orders">{text('tiers.why.orders')}</Definition>,
    value: integer(reason.orders),
  })
  return facts
}

function alertFacts(
  alert: Alert,
  period: PeriodInfo,
  { text, money, integer, date, list }: Formatter,
): Fact[] {
  const facts: Fact[] = [
    {
      key: 'severity',
      name: <Definition term="severity">{text('tiers.why.severity')}</Definition>,
      value: <SeverityMark severity={alert.severity} />,
    },
    {
      key: 'risk',
      name: (
        <Definition term="valueAtRisk">
          {text(`tiers.why.valueAtRisk.${periodKind(period)}`)}
        </Definition>
      ),
      value: money(alert.valueAtRisk),
    },
    {
      key: 'asleep',
      name: <Definition term="periodsAsleep">{text('tiers.why.periodsAsleep')}</Definition>,
      value: integer(alert.periodsAsleep),
    },
  ]
  if (alert.usualGap !== undefined) {
    const days = text('tiers.why.days', { count: alert.usualGap })
    facts.push({
      key: 'gap',
      name: <Definition term="usualGap">{text('tiers.why.usualGap')}</Definition>,
      value: alert.withinRhythm ? `${days}, ${text('tiers.why.withinRhythm')}` : days,
    })
  }
  if (alert.lastProducts.length > 0) {
    facts.push({
      key: 'products',
      name: text('tiers.why.lastBought'),
      value: list(alert.lastProducts),
    })
  }
  if (alert.orderedSince !== undefined) {
    facts.push({
      key: 'since',
      name: text('tiers.why.orderedSince'),
      value: date(alert.orderedSince),
    })
  }
  return facts
}

/** What is different about another rule: its measure, who is ranked together, or the rule itself. */
function otherRuleName(
  other: TierReason['otherRules'][number],
  reason: TierReason,
  formatter: Formatter,
): string {
  const { text } = formatter
  const { rule, measure } = other
  const isSameRule = (['basis', 'a', 'b'] as const).every(
    (part) => rule[part] === reason.rule[part],
  )
  if (measure !== reason.measure) {
    if (isSameRule) return text(`tiers.why.otherMeasure.${measure}`)
    const values = { rule: ruleText(rule, formatter), measure }
    return text('tiers.why.otherRuleAndMeasure', values)
  }
  if (rule.scope === reason.rule.scope) return ruleText(rule, formatter)
  return other.rule.scope === 'owner'
    ? text('tiers.why.otherOwner', { name: reason.owner || text('terms.unassigned') })
    : text('tiers.why.otherCompany')
}

/** Who stands around this customer, with the cut-off where it falls between two of them. */
function Neighbours({
  reason,
  directory,
}: {
  readonly reason: TierReason
  readonly directory: CustomerDirectory
}) {
  const { text, amount, integer } = useFormatter()
  const { neighbours, customer } = reason
  const isCut = neighbours.some(({ tier }) => tier !== neighbours[0]?.tier)
  return (
    <InspectorPart title={text(isCut ? 'tiers.why.neighbours' : 'tiers.why.neighboursPlain')}>
      <table className={styles['neighbours']}>
        <tbody>
          {neighbours.map((other, index) => {
            const above = neighbours[index - 1]
            return (
              <Fragment key={other.customer}>
                {above !== undefined && above.tier !== other.tier && (
                  <CutOffLine reason={reason} tier={above.tier} />
                )}
                <tr className={other.customer === customer ? styles['self'] : undefined}>
                  <td>{integer(other.rank)}</td>
                  <td>
                    <TierBadge letter={other.tier} />
                  </td>
                  <th scope="row">
                    <bdi>{directory.names[other.customer]}</bdi>
                  </th>
                  <td>{amount(other.value)}</td>
                </tr>
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </InspectorPart>
  )
}

function CutOffLine({
  reason,
  tier,
}: {
  readonly reason: TierReason
  readonly tier: TierReason['tier']
}): ReactNode {
  const { text, integer } = useFormatter()
  const { rule, orderingCustomers } = reason
  const cut = `${percentNumber(tier === 'A' ? rule.a : rule.b)}%`
  return (
    <tr>
      <td colSpan={4} className={styles['cut']}>
        <span>
          {rule.basis === 'customers'
            ? text('tiers.why.cutOffCustomers', { tier, cut, count: integer(orderingCustomers) })
            : text('tiers.why.cutOffContribution', { tier, cut })}
        </span>
      </td>
    </tr>
  )
}
