import { useState } from 'react'
import type { PeriodInfo } from '../../domain/periods/period.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany } from '../../queries/company.ts'
import { sayQuiet, turnPeriodState } from '../../state/period-verdict.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { Checkbox } from '../../ui/field.tsx'
import table from '../../ui/table.module.css'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

/** The newest periods; the others are rarely in question. */
const SHOWN = 6

/** Which periods are complete and which are quiet, as the data says it and as the user does. */
export function PeriodTable() {
  const { text, integer } = useFormatter()
  const { settings } = useRulesOfScreen()
  const company = useCompany().data
  const [all, setAll] = useState(false)
  const ofKind = settings.periodKind === 'month' ? company?.months : company?.quarters
  const periods = (ofKind ?? []).toReversed()
  if (periods.length === 0) return null
  const worthALook = ({ stateIsUsers, quiet }: PeriodInfo) => stateIsUsers || quiet !== 'no'
  const shown = periods.filter((period, index) => all || index < SHOWN || worthALook(period))
  return (
    <>
      <table className={classNames(table['table'], styles['periods'])}>
        <thead>
          <tr>
            <th>{text('rules.periods.period')}</th>
            <th className={table['number']}>
              <Definition term="orderingCustomers" />
            </th>
            <th>
              <Definition term="periodState">{text('rules.periods.state')}</Definition>
            </th>
            <th>
              <Definition term="quiet">{text('rules.periods.quiet')}</Definition>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((period) => (
            <PeriodRow key={period.key} period={period} />
          ))}
        </tbody>
      </table>
      {shown.length < periods.length && (
        <Button look="link" onClick={() => setAll(true)}>
          {text('rules.periods.all', { count: integer(periods.length) })}
        </Button>
      )}
    </>
  )
}

function PeriodRow({ period }: { readonly period: PeriodInfo }) {
  const { text, period: periodText, integer } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const name = periodText(period)
  return (
    <tr>
      <td>{name}</td>
      <td className={table['number']}>{integer(period.orderingCustomers)}</td>
      <td>
        <StateOfPeriod period={period} />
      </td>
      <td>
        {period.state !== 'gap' && (
          <Checkbox
            checked={period.quiet === 'accepted'}
            onChange={(quiet) => change(sayQuiet(settings, period, quiet))}
            label={
              <>
                <VisuallyHidden>
                  {text('rules.periods.quietLabel', { period: name })}
                </VisuallyHidden>
                {period.quiet === 'offered' && (
                  <span className={styles['id']}>{text('rules.periods.quietOffered')}</span>
                )}
              </>
            }
          />
        )}
      </td>
    </tr>
  )
}

function StateOfPeriod({ period }: { readonly period: PeriodInfo }) {
  const { text, period: periodText, date } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  if (period.state === 'gap') return text('terms.periodState.gap')
  const open = period.state === 'open'
  const name = periodText(period)
  return (
    <>
      <span className={open ? styles['open'] : undefined}>
        {text(`terms.periodState.${period.state}`, { date: date(period.reference) })}
      </span>
      {period.stateIsUsers && <span className={styles['says']}>{text('rules.periods.says')}</span>}{' '}
      <Button
        look="link"
        className={styles['turn']}
        aria-label={text(open ? 'rules.periods.turnComplete' : 'rules.periods.turnOpen', {
          period: name,
        })}
        onClick={() => change(turnPeriodState(settings, period))}
      >
        {text(open ? 'rules.periods.sayComplete' : 'rules.periods.sayOpen')}
      </Button>
    </>
  )
}
