import { useFormatter } from '../../i18n/formatter-context.tsx'
import { listFurtherColumns, type FurtherColumn } from '../../ingest/further-columns.ts'
import type { FileInspection } from '../../ingest/inspection.ts'
import type { Mapping } from '../../ingest/mapping.ts'
import { Icon } from '../../ui/icon.tsx'
import { columnLetter } from './column-name.ts'
import styles from './further-columns.module.css'

interface FurtherColumnsProps {
  readonly inspection: FileInspection
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** Columns of a customer file that are kept by their names, each with a way to leave it out. */
export function FurtherColumns({ inspection, mapping, onChange }: FurtherColumnsProps) {
  const { text } = useFormatter()
  const { kept, leftOut, tooMany } = listFurtherColumns(inspection.columns, mapping)
  if (kept.length + leftOut.length + tooMany.length === 0) return null
  const out = mapping.leftOut ?? []
  const leave = (position: number) => onChange({ ...mapping, leftOut: [...out, position] })
  const keep = (position: number) =>
    onChange({ ...mapping, leftOut: out.filter((other) => other !== position) })
  return (
    <div className={styles['further']}>
      <h3>{text('data.mapping.further.title')}</h3>
      <p>{text('data.mapping.further.why')}</p>
      <Chips columns={kept} action="leave" onPick={leave} />
      {tooMany.length > 0 && (
        <p>
          {text('data.mapping.further.tooMany', {
            count: tooMany.length,
            columns: tooMany.map(({ name }) => name).join(text('data.mapping.comma')),
          })}
        </p>
      )}
      {leftOut.length > 0 && (
        <>
          <h3>{text('data.mapping.further.left')}</h3>
          <Chips columns={leftOut} action="keep" onPick={keep} />
        </>
      )}
    </div>
  )
}

interface ChipsProps {
  readonly columns: readonly FurtherColumn[]
  readonly action: 'leave' | 'keep'
  readonly onPick: (position: number) => void
}

function Chips({ columns, action, onPick }: ChipsProps) {
  const { text } = useFormatter()
  return (
    <ul>
      {columns.map(({ position, name }) => {
        const label = text(`data.mapping.further.${action}`, { name })
        return (
          <li key={position}>
            <button type="button" title={label} aria-label={label} onClick={() => onPick(position)}>
              <small>{columnLetter(position)}</small>
              {name}
              <Icon name={action === 'leave' ? 'close' : 'plus'} size={14} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
