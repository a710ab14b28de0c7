import { useId } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { FileInspection } from '../../ingest/inspection.ts'
import choice from '../../ui/choice.module.css'
import styles from './question.module.css'
import table from '../../ui/table.module.css'
import tone from '../../ui/text.module.css'

interface HeaderRowChoiceProps {
  readonly legend: string
  readonly top: FileInspection['top']
  /** Row number as the person sees it; 0 = the file has no header. */
  readonly value: number
  readonly onChange: (row: number) => void
}

/** Cells beyond these do not help to recognize a row. */
const SHOWN_CELLS = 5

/** The top of the file, where the row with the column names is picked. */
export function HeaderRowChoice({ legend, top, value, onChange }: HeaderRowChoiceProps) {
  const { text, integer } = useFormatter()
  const name = useId()
  const widest = Math.max(0, ...top.map(({ cells }) => cells.length))
  const positions = [...Array(Math.min(widest, SHOWN_CELLS)).keys()]
  const radio = (row: number, label: string) => (
    <input
      type="radio"
      name={name}
      aria-label={label}
      checked={value === row}
      onChange={() => onChange(row)}
    />
  )
  return (
    <fieldset className={choice['question']}>
      <legend className={choice['legend']}>{legend}</legend>
      <p className={choice['why']}>{text('data.question.headerRowWhy')}</p>
      <div className={styles['cells']}>
        <table className={table['table']}>
          <tbody>
            {top.map(({ row, cells }) => (
              <tr key={row}>
                <td>{radio(row, text('data.question.headerRowOf', { row: integer(row) }))}</td>
                <td className={tone['faint']}>{row}</td>
                {positions.map((position) => (
                  <td key={position}>{cells[position]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label className={choice['option']}>
        {radio(0, text('data.question.noHeaderRow'))}
        <span>{text('data.question.noHeaderRow')}</span>
      </label>
    </fieldset>
  )
}
