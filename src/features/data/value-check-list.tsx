import type { LineTotal } from '../../domain/company/order-lines.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import choice from '../../ui/choice.module.css'
import styles from './question.module.css'
import table from '../../ui/table.module.css'
import tone from '../../ui/text.module.css'

interface CheckedValue extends LineTotal {
  /** As written in the file. */
  readonly value: string
  readonly name: string
  readonly checked: boolean
  /** What a tick says, for screen readers. */
  readonly label: string
}

interface ValueCheckListProps {
  readonly legend: string
  readonly why: string
  /** Head of the values, and of the ticks. */
  readonly head: string
  readonly tickHead: string
  readonly values: readonly CheckedValue[]
  readonly onChange: (value: string, checked: boolean) => void
}

/** A question about each value of a column, with its rows and money: one tick a value. */
export function ValueCheckList(props: ValueCheckListProps) {
  const { legend, why, head, tickHead, values, onChange } = props
  const { text, integer, exactMoney } = useFormatter()
  return (
    <fieldset className={choice['question']}>
      <legend className={choice['legend']}>{legend}</legend>
      <p className={choice['why']}>{why}</p>
      <table className={table['table']}>
        <thead>
          <tr>
            <th>{head}</th>
            <th className={table['number']}>{text('data.question.rows')}</th>
            <th className={table['number']}>{text('data.question.amount')}</th>
            <th className={table['number']}>{tickHead}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ value, name, lines, amount, checked, label }) => (
            <tr key={value}>
              <td>{name}</td>
              <td className={table['number']}>{integer(lines)}</td>
              <td className={`${table['number']} ${tone['soft']}`}>{exactMoney(amount)}</td>
              <td className={table['number']}>
                <input
                  type="checkbox"
                  className={styles['check']}
                  aria-label={label}
                  checked={checked}
                  onChange={(event) => onChange(value, event.target.checked)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
