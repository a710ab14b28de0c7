import type { ReactNode } from 'react'
import type { MoneyDecile } from '../../domain/deciles/decile-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { Formatter } from '../../i18n/formatter.ts'
import { useExport } from '../../queries/export.ts'
import { useRangeView } from '../../state/range.ts'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { useDecileColumns } from './decile-columns.tsx'
import { DecileNotes } from './decile-notes.tsx'
import type { DecileSectionProps } from './section-props.ts'
import styles from './deciles.module.css'

const onScreen = (chunks: ReactNode) => <span data-print="hide">{chunks}</span>

/** The ten groups as a table whose shares are bars, for sales and for margin. */
export function MoneyDeciles(props: DecileSectionProps) {
  const { report, selection, onSelect } = props
  const formatter = useFormatter()
  const { text } = formatter
  const { deciles, measure, total } = report
  const columns = useDecileColumns(props)
  const caption =
    deciles.length === 0
      ? undefined
      : text.rich(`deciles.money.caption.${measure}`, {
          screen: onScreen,
          count: total.customers,
          sizes: sizesText(deciles, formatter),
        })
  return (
    <Section
      title={<Definition term="moneyDecile">{text('deciles.money.title')}</Definition>}
      caption={caption}
      action={deciles.length > 0 && <ExportDeciles />}
      className={styles['money']}
    >
      {deciles.length === 0 ? (
        <p className={styles['note']}>{text('deciles.money.few', { count: total.customers })}</p>
      ) : (
        <DataTable
          label={text('deciles.money.title')}
          columns={columns}
          rows={deciles}
          rowKey={({ decile }) => decile}
          onPick={({ decile }) => onSelect({ kind: 'decile', decile })}
          isPicked={({ decile }) => selection?.kind === 'decile' && selection.decile === decile}
          pinned
        />
      )}
      <DecileNotes report={report} />
    </Section>
  )
}

/** '20', or '19 or 20'. */
function sizesText(deciles: readonly MoneyDecile[], { text, integer }: Formatter): string {
  const larger = deciles[0]?.customers
  const smaller = deciles.at(-1)?.customers
  if (smaller === larger) return integer(larger)
  return text('deciles.money.sizes', { smaller: integer(smaller), larger: integer(larger) })
}

function ExportDeciles() {
  const view = useRangeView()
  const { save, isPending } = useExport('exportDeciles')
  return (
    <ExportMenu
      disabled={isPending}
      onExport={(format) => save({ view, table: 'money', format })}
    />
  )
}
