import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { AskProps } from './ask-props.ts'
import styles from './question.module.css'
import table from '../../ui/table.module.css'
import tone from '../../ui/text.module.css'

/** Every status of the file with its rows and money: sold, or set aside as cancelled. */
export function StatusQuestion({ question, mapping, legend, answer }: AskProps<'statuses'>) {
  const { text, integer, exactMoney } = useFormatter()
  const toggle = (status: string, sold: boolean): void => {
    const others = mapping.cancelled.filter((other) => other !== status)
    answer({ cancelled: sold ? others : [...others, status] })
  }
  return (
    <fieldset className={styles['question']}>
      <legend className={styles['legend']}>{legend}</legend>
      <p className={styles['why']}>{text('data.question.statusesWhy')}</p>
      <table className={table['table']}>
        <thead>
          <tr>
            <th>{text('data.question.status')}</th>
            <th className={table['number']}>{text('data.question.rows')}</th>
            <th className={table['number']}>{text('data.question.amount')}</th>
            <th className={table['number']}>{text('data.question.sold')}</th>
          </tr>
        </thead>
        <tbody>
          {question.statuses.map(({ status, lines, amount }) => (
            <tr key={status}>
              <td>{status === '' ? text('data.question.noStatus') : status}</td>
              <td className={table['number']}>{integer(lines)}</td>
              <td className={`${table['number']} ${tone['soft']}`}>{exactMoney(amount)}</td>
              <td className={table['number']}>
                <input
                  type="checkbox"
                  className={styles['check']}
                  aria-label={text('data.question.soldOf', {
                    status: status === '' ? text('data.question.noStatus') : status,
                  })}
                  checked={!mapping.cancelled.includes(status)}
                  onChange={(event) => toggle(status, event.target.checked)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
