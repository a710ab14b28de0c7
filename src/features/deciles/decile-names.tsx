import { useEffect, useMemo, useRef } from 'react'
import type { DecileList, DecileSelection } from '../../domain/deciles/decile-list.ts'
import type { DecileReport } from '../../domain/deciles/decile-report.ts'
import { NO_PART } from '../../domain/deciles/purchase-deciles.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Formatter } from '../../i18n/formatter.ts'
import { useDecileList } from '../../queries/deciles.ts'
import { useRangeView } from '../../state/range.ts'
import { IconButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Section } from '../../ui/section.tsx'
import { useNameColumns } from './name-columns.tsx'
import styles from './deciles.module.css'

interface DecileNamesProps {
  readonly selection: DecileSelection
  readonly report: DecileReport
  readonly directory: CustomerDirectory
  readonly onClose: () => void
}

/** All customers of what is opened, with their figures over the range. */
export function DecileNames({ selection, report, directory, onClose }: DecileNamesProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const list = useDecileList(useRangeView(), selection).data
  const top = useRef<HTMLDivElement>(null)
  const isLoaded = list !== undefined
  useEffect(() => {
    // Brings the first names into the window, and leaves what was clicked there.
    if (isLoaded) top.current?.scrollIntoView({ block: 'nearest' })
  }, [isLoaded])
  return (
    <div data-print="hide">
      <div ref={top} className={styles['namesTop']} />
      <Section
        title={selectionText(selection, formatter)}
        caption={list && text(captionOf(selection), { count: list.customer.length })}
        action={
          <IconButton
            look="quiet"
            icon="close"
            label={text('deciles.list.close')}
            onClick={onClose}
          />
        }
      >
        {list === undefined ? (
          <Pending lines={6} />
        ) : (
          <NameTable list={list} selection={selection} report={report} directory={directory} />
        )}
      </Section>
    </div>
  )
}

interface NameTableProps extends Omit<DecileNamesProps, 'onClose'> {
  readonly list: DecileList
}

function NameTable({ list, selection, report, directory }: NameTableProps) {
  const formatter = useFormatter()
  const rows = useMemo(() => Array.from(list.customer, (_, row) => row), [list])
  return (
    <DataTable
      label={selectionText(selection, formatter)}
      columns={useNameColumns(list, selection, report, directory)}
      rows={rows}
      rowKey={(row) => list.customer[row] ?? row}
    />
  )
}

function selectionText(selection: DecileSelection, { text, integer }: Formatter): string {
  switch (selection.kind) {
    case 'decile':
      return text('deciles.list.decile', { decile: integer(selection.decile) })
    case 'part':
      return selection.part === NO_PART
        ? text(`deciles.list.partNone.${selection.measure}`)
        : text(`deciles.list.part.${selection.measure}`, { part: integer(selection.part) })
    case 'group':
      return text(`deciles.list.group.${selection.group}`)
  }
}

function captionOf(selection: DecileSelection) {
  if (selection.kind !== 'group') return 'deciles.list.caption'
  if (selection.group === 'losing-value') return 'deciles.list.captionLosing'
  return selection.group === 'price-buyers' ? 'deciles.list.captionPrice' : 'deciles.list.caption'
}
