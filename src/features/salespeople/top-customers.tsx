import type { PersonReport, TopCustomer } from '../../domain/people/person-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { toneOf } from '../../i18n/tone.ts'
import { useDirectory } from '../../queries/company.ts'
import { ScreenLink } from '../../state/link.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { Trail } from '../../ui/trail.tsx'
import { customerColumn } from './customer-column.tsx'
import { valueOf } from './people-order.ts'
import tones from '../../ui/text.module.css'

/** The person's best customers. */
export function TopCustomers({ report }: { readonly report: PersonReport }) {
  const formatter = useFormatter()
  const { text } = formatter
  const { measure, name, top } = report
  const columns = useTopColumns(report)
  return (
    <Section
      title={text('salespeople.person.top')}
      caption={text('salespeople.person.topCaption', { measure, unit: moneyUnit(formatter) })}
      action={
        <ScreenLink to="tiers" patch={{ salesperson: name }}>
          {text('salespeople.person.topAll')}
        </ScreenLink>
      }
    >
      {top.length === 0 ? (
        <Empty title={text('salespeople.person.topNone')} />
      ) : (
        <DataTable
          label={text('salespeople.person.top')}
          columns={columns}
          rows={top}
          rowKey={({ customer }) => customer}
        />
      )}
    </Section>
  )
}

function useTopColumns(report: PersonReport): readonly DataColumn<TopCustomer>[] {
  const formatter = useFormatter()
  const { text, amount, change, percent, shortPeriod } = formatter
  const directory = useDirectory().data
  const { before, period, measure, row } = report
  const whole = (row && valueOf(row, measure)) ?? 0
  return [
    {
      key: 'tier',
      head: '',
      kind: 'text',
      cell: ({ tier }) => <TierBadge letter={tier} />,
    },
    customerColumn(directory, formatter),
    {
      key: 'trail',
      head: '',
      kind: 'text',
      from: 'tablet',
      cell: ({ trail }) => <Trail marks={trail} />,
    },
    {
      key: 'value',
      head: text(`terms.measure.${measure}`),
      kind: 'number',
      cell: ({ value }) => amount(value),
    },
    {
      key: 'change',
      head:
        before === undefined ? '' : text('salespeople.table.on', { period: shortPeriod(before) }),
      kind: 'number',
      cell: ({ value, valueBefore, movement }) => {
        if (period.state === 'open') return amount(valueBefore)
        if (movement === 'new' || movement === 'back') {
          return <span className={tones['good']}>{text(`terms.movement.${movement}`)}</span>
        }
        const shown = change(value, valueBefore, 0)
        return <span className={tones[toneOf(shown)]}>{shown}</span>
      },
    },
    {
      key: 'share',
      head: text('salespeople.person.share'),
      kind: 'number',
      from: 'tablet',
      cell: ({ value }) => percent(whole > 0 ? value / whole : undefined),
    },
  ]
}
