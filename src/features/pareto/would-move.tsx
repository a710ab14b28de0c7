import { useState } from 'react'
import type { MoveColumns } from '../../domain/pareto/moves.ts'
import type { ParetoReport } from '../../domain/pareto/pareto-report.ts'
import type { PersonChange, WhatIf } from '../../domain/pareto/what-if.ts'
import type { RangeView } from '../../domain/periods/period-range.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { TIERS } from '../../domain/tiers/tier-rule.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { NAMED_MOVES, useAllMoves } from '../../queries/pareto.ts'
import { PageLink } from '../../state/link.tsx'
import { Button } from '../../ui/button.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Move } from '../../ui/move.tsx'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import type { TriedRule } from './use-tried-rule.ts'
import styles from './pareto.module.css'

interface WouldMoveProps {
  readonly report: ParetoReport
  readonly view: RangeView
  readonly tried: TriedRule
  readonly whatIf: WhatIf
  readonly directory: CustomerDirectory
}

/** Who would change the tier: the largest at once, all on demand. */
export function WouldMove({ report, view, tried, whatIf, directory }: WouldMoveProps) {
  const { text, integer, shortMoney } = useFormatter()
  const [wantsAll, setWantsAll] = useState(false)
  const { moving } = whatIf
  const isLong = moving.customers > NAMED_MOVES
  const asked = wantsAll && isLong && !tried.isMoving
  const all = useAllMoves(view, tried.rule, asked)
  const shown = asked && all.data !== undefined && !all.isPlaceholderData ? all.data : whatIf
  return (
    <Section
      title={text('pareto.move.title', {
        count: moving.customers,
        shown: integer(moving.customers),
      })}
      caption={moving.customers > 0 ? shortMoney(moving.value) : undefined}
    >
      {moving.customers === 0 && <p className={styles['note']}>{text('pareto.move.none')}</p>}
      {moving.customers > 0 && (
        <div className={styles['moves']}>
          <MoveTable
            moves={shown.moves}
            people={shown.people}
            directory={directory}
            measure={report.measure}
          />
        </div>
      )}
      {isLong && (
        <p className={styles['more']} data-print="hide">
          <Button look="link" onClick={() => setWantsAll(!wantsAll)}>
            {wantsAll
              ? text('pareto.move.fewer', { count: integer(NAMED_MOVES) })
              : text('pareto.move.all', { shown: integer(moving.customers) })}
          </Button>
        </p>
      )}
    </Section>
  )
}

interface MoveTableProps {
  readonly moves: MoveColumns
  readonly people: readonly PersonChange[]
  readonly directory: CustomerDirectory
  readonly measure: ParetoReport['measure']
}

function MoveTable(props: MoveTableProps) {
  const formatter = useFormatter()
  const { moves } = props
  return (
    <DataTable
      label={formatter.text('pareto.move.table')}
      columns={columnsOf(props, formatter)}
      rows={Array.from({ length: moves.length }, (_, row) => row)}
      rowKey={(row) => moves.customer[row] ?? -1}
      rowHeight={43}
    />
  )
}

function columnsOf(
  { moves, people, directory, measure }: MoveTableProps,
  formatter: Formatter,
): readonly DataColumn<number>[] {
  const { text, amount } = formatter
  return [
    {
      key: 'move',
      head: text('pareto.move.head'),
      kind: 'text',
      cell: (row) => (
        <Move
          from={TIERS[moves.tierNow[row] ?? 3] ?? 'D'}
          to={TIERS[moves.tierTried[row] ?? 3] ?? 'D'}
        />
      ),
    },
    {
      key: 'customer',
      head: text('pareto.move.customer'),
      kind: 'name',
      cell: (row) => {
        const customer = moves.customer[row] ?? -1
        return (
          <>
            <PageLink to="customers" name={directory.keys[customer] ?? ''}>
              {directory.names[customer]}
            </PageLink>
            <span className={table['second']}>
              {people[moves.person[row] ?? -1]?.owner || text('terms.unassigned')}
            </span>
          </>
        )
      },
    },
    {
      key: 'measure',
      head: text('tiers.column.value', {
        measure: text(`terms.measure.${measure}`),
        unit: moneyUnit(formatter),
      }),
      kind: 'number',
      cell: (row) => amount(moves.measure[row]),
    },
  ]
}
