import type { Concentration, ParetoReport } from '../../domain/pareto/pareto-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { PageLink } from '../../state/link.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'

interface ConcentrationSectionProps {
  readonly report: ParetoReport
  readonly directory: CustomerDirectory
}

/** How much hangs on the largest one, five and ten, and what is left without them. */
export function ConcentrationSection({ report, directory }: ConcentrationSectionProps) {
  const formatter = useFormatter()
  const { text } = formatter
  return (
    <Section
      title={<Definition term="concentration">{text('pareto.concentration.title')}</Definition>}
      caption={text('pareto.concentration.caption')}
    >
      <DataTable
        label={text('pareto.concentration.title')}
        columns={columnsOf(report, directory, formatter)}
        rows={report.concentration}
        rowKey={({ customers }) => customers}
      />
    </Section>
  )
}

function columnsOf(
  report: ParetoReport,
  directory: CustomerDirectory,
  formatter: Formatter,
): readonly DataColumn<Concentration>[] {
  const { text, amount, percent, integer, change } = formatter
  const unit = moneyUnit(formatter)
  const largest = report.largest[0] ?? -1
  return [
    {
      key: 'customers',
      head: text('pareto.concentration.who'),
      kind: 'name',
      cell: ({ customers }) =>
        customers === 1 ? (
          <PageLink to="customers" name={directory.keys[largest] ?? ''}>
            {directory.names[largest]}
          </PageLink>
        ) : (
          text('pareto.concentration.top', { count: integer(customers) })
        ),
    },
    {
      key: 'value',
      head: text('tiers.column.value', {
        measure: text(`terms.measure.${report.measure}`),
        unit,
      }),
      kind: 'number',
      cell: ({ value }) => amount(value),
    },
    {
      key: 'share',
      head: <Definition term="share">{text('tiers.column.share')}</Definition>,
      kind: 'number',
      cell: ({ share }) => percent(share),
    },
    {
      key: 'rest',
      head: text('pareto.concentration.rest', { unit }),
      kind: 'number',
      cell: ({ rest }) => amount(rest),
    },
    {
      key: 'loss',
      from: 'tablet',
      head: text('pareto.concentration.loss'),
      kind: 'number',
      cell: ({ rest }) => change(rest, report.net),
    },
  ]
}
