import type { ParetoReport } from '../../domain/pareto/pareto-report.ts'
import type { WhatIf } from '../../domain/pareto/what-if.ts'
import type { TierRule } from '../../domain/tiers/tier-rule.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { percentNumber, ruleText, scopeText } from '../../i18n/rule-text.ts'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { ApplyRule, type RuleApplication } from './apply-rule.tsx'
import type { TriedRule } from './use-tried-rule.ts'
import styles from './pareto.module.css'

interface WhatWouldChangeProps {
  readonly report: ParetoReport
  readonly now: TierRule
  readonly tried: TriedRule
  readonly application: RuleApplication
  readonly whatIf: WhatIf
}

/** Customers and money of each tier now and under the tried rule, and the way to make it the rule. */
export function WhatWouldChange(props: WhatWouldChangeProps) {
  const { report, now, tried, application, whatIf } = props
  const formatter = useFormatter()
  const { text } = formatter
  const { rule } = whatIf
  const isOtherWay = now.scope !== rule.scope || now.basis !== rule.basis
  const isLong = isOtherWay || (now.a !== rule.a && now.b !== rule.b)
  const difference = tried.isTried ? differenceText(now, rule, formatter) : undefined
  return (
    <Section title={text('pareto.change.title')} caption={isLong ? undefined : difference}>
      {isLong && difference !== undefined && <p className={styles['other']}>{difference}</p>}
      <ChangeTable report={report} whatIf={whatIf} />
      <Newest whatIf={whatIf} />
      {!tried.isTried && (
        <p className={classNames(styles['note'], styles['hint'])}>{text('pareto.change.hint')}</p>
      )}
      <ApplyRule tried={tried} application={application} />
    </Section>
  )
}

function ChangeTable({ report, whatIf }: Pick<WhatWouldChangeProps, 'report' | 'whatIf'>) {
  const { text, integer, signedInteger, percent } = useFormatter()
  return (
    <table className={table['table']} aria-label={text('pareto.change.title')}>
      <thead>
        <tr>
          <th scope="col">
            <span className={styles['hidden']}>{text('pareto.change.tier')}</span>
          </th>
          <th scope="colgroup" className={table['number']} colSpan={3}>
            {text('pareto.change.customers')}
          </th>
          <th scope="colgroup" className={table['number']} colSpan={2}>
            <Definition term="share">{text(`pareto.change.share.${report.measure}`)}</Definition>
          </th>
        </tr>
      </thead>
      <tbody>
        {whatIf.tiers.map(({ tier, now, tried }) => (
          <tr key={tier}>
            <th scope="row">
              <TierBadge letter={tier} />
            </th>
            <td className={styles['was']}>{integer(now.customers)}</td>
            <td className={styles['then']}>{integer(tried.customers)}</td>
            <td className={now.customers === tried.customers ? styles['was'] : table['number']}>
              {signedInteger(tried.customers - now.customers)}
            </td>
            <td className={styles['was']}>{percent(now.share)}</td>
            <td className={styles['then']}>{percent(tried.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the tier list of the newest period would show. */
function Newest({ whatIf: { newest } }: Pick<WhatWouldChangeProps, 'whatIf'>) {
  const { text, integer, period } = useFormatter()
  if (newest === undefined) return null
  return (
    <p className={styles['note']}>
      {text('pareto.change.newest', { period: period(newest.period) })}{' '}
      {(['A', 'B', 'C'] as const).map((tier, at) => (
        <span key={tier} className={styles['count']}>
          {tier} {integer(newest.now[at])}
          {newest.tried[at] !== newest.now[at] && (
            <b>
              {' → '}
              {integer(newest.tried[at])}
            </b>
          )}
        </span>
      ))}
    </p>
  )
}

/** 'A ends at 15%, not 20%'; with another basis or scope, the whole rule. */
function differenceText(now: TierRule, tried: TierRule, formatter: Formatter): string {
  const { text } = formatter
  if (now.scope !== tried.scope) {
    return `${ruleText(tried, formatter)}${text('terms.listComma')}${scopeText(tried, formatter)}`
  }
  if (now.basis !== tried.basis) {
    return text('pareto.change.instead', {
      tried: ruleText(tried, formatter),
      now: ruleText(now, formatter),
    })
  }
  return (['a', 'b'] as const)
    .filter((which) => now[which] !== tried[which])
    .map((which) =>
      text('pareto.change.ends', {
        tier: which.toUpperCase(),
        tried: `${percentNumber(tried[which])}%`,
        now: `${percentNumber(now[which])}%`,
      }),
    )
    .join(text('pareto.change.and'))
}
