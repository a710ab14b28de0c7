import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Question } from '../../ingest/inspection.ts'
import { rateText } from './reading-text.ts'
import table from '../../ui/table.module.css'
import tone from '../../ui/text.module.css'

type Rows = Extract<Question, { kind: 'discount' }>['rows']

/** Three rows of a file with their discount in both readings. */
export function DiscountRows({ rows }: { readonly rows: Rows }) {
  const formatter = useFormatter()
  const { text } = formatter
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th>{text('data.rows.row')}</th>
          <th className={table['number']}>{text('data.rows.value')}</th>
          <th className={table['number']}>{text('data.question.asOff')}</th>
          <th className={table['number']}>{text('data.question.asPay')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, text: value, off, pay }) => (
          <tr key={row}>
            <td className={tone['faint']}>{row}</td>
            <td className={table['number']}>{value}</td>
            <td className={table['number']}>
              {text('data.mapping.rateOff', { rate: rateText(off, formatter) })}
            </td>
            <td className={table['number']}>
              {text('data.mapping.rateOff', { rate: rateText(pay, formatter) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
