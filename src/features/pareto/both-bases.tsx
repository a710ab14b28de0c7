import type { ParetoReport } from '../../domain/pareto/pareto-report.ts'
import type { WhatIf } from '../../domain/pareto/what-if.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { percentNumber } from '../../i18n/rule-text.ts'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import { TierBadge } from '../../ui/tier-badge.tsx'
import styles from './pareto.module.css'

interface BothBasesProps {
  readonly report: ParetoReport
  readonly whatIf: WhatIf
}

const BASES = ['customers', 'contribution'] as const

/** The tiers that the same cut-offs give by customers and by contribution. */
export function BothBases({ report, whatIf }: BothBasesProps) {
  const formatter = useFormatter()
  const { text, integer, amount } = formatter
  const { rule, byBasis } = whatIf
  const value = text('tiers.column.value', {
    measure: text(`terms.measure.${report.measure}`),
    unit: moneyUnit(formatter),
  })
  return (
    <Section
      title={text('pareto.bases.title')}
      caption={text('pareto.bases.caption', {
        a: `${percentNumber(rule.a)}%`,
        b: `${percentNumber(rule.b)}%`,
      })}
    >
      <div className={table['scroll']}>
        <table className={table['table']} aria-label={text('pareto.bases.title')}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                <span className={styles['hidden']}>{text('pareto.change.tier')}</span>
              </th>
              {BASES.map((basis) => (
                <th key={basis} scope="colgroup" colSpan={2} className={table['number']}>
                  {text(
                    basis === 'customers' ? 'pareto.cutByCustomers' : 'pareto.cutByContribution',
                  )}
                </th>
              ))}
            </tr>
            <tr>
              {BASES.map((basis) => [
                <th key={`${basis} count`} scope="col" className={table['number']}>
                  {text('pareto.bases.customers')}
                </th>,
                <th key={`${basis} value`} scope="col" className={table['number']}>
                  {value}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {(['A', 'B', 'C'] as const).map((tier, at) => (
              <tr key={tier}>
                <th scope="row">
                  <TierBadge letter={tier} />
                </th>
                {BASES.map((basis) => {
                  const sum = byBasis[basis][at]
                  return [
                    <td key={`${basis} count`} className={table['number']}>
                      {integer(sum?.customers)}
                    </td>,
                    <td key={`${basis} value`} className={table['number']}>
                      {amount(sum?.value)}
                    </td>,
                  ]
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
