import type { ReactNode } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { blockerText } from '../../i18n/blocker-text.ts'
import type { Blocker, FileInspection } from '../../ingest/inspection.ts'
import type { Field } from '../../ingest/mapping.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { columnLabel } from './column-name.ts'
import styles from './data.module.css'

interface BlockerListProps {
  readonly blockers: readonly Blocker[]
  readonly inspection: FileInspection
  readonly onColumn: (field: Field, position: number) => void
}

/** Why the file cannot be loaded as it is mapped, and the columns that may be meant. */
export function BlockerList({ blockers, inspection, onColumn }: BlockerListProps) {
  // An unanswered question stands in the list of questions, with its answers.
  const shown = blockers.filter(({ kind }) => kind !== 'unanswered')
  if (shown.length === 0) return null
  return (
    <div className={styles['list']}>
      {shown.map((blocker, position) => (
        <BlockerItem key={position} blocker={blocker} inspection={inspection} onColumn={onColumn} />
      ))}
    </div>
  )
}

function BlockerItem({
  blocker,
  inspection,
  onColumn,
}: Omit<BlockerListProps, 'blockers'> & { readonly blocker: Blocker }): ReactNode {
  const formatter = useFormatter()
  const { text } = formatter
  const near =
    blocker.kind === 'missing-field'
      ? inspection.columns.filter(({ position }) => blocker.near.includes(position))
      : []
  return (
    <div>
      <Notice tone="error">{blockerText(blocker, inspection.columns, formatter)}</Notice>
      {blocker.kind === 'missing-field' && near.length > 0 && (
        <div className={styles['fix']}>
          {near.map((column) => (
            <Button
              key={column.position}
              onClick={() => onColumn(fieldMeant(blocker.field), column.position)}
            >
              {text('data.blocker.use', { header: columnLabel(column, text) })}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** A missing customer is most likely found by its name, a missing amount by its sum. */
function fieldMeant(field: Field | 'customer' | 'amountOrPrice'): Field {
  if (field === 'customer') return 'customerName'
  if (field === 'amountOrPrice') return 'amount'
  return field
}
