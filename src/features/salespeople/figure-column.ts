import type { ReactNode } from 'react'
import type { GroupRow, PeopleReport } from '../../domain/people/people-report.ts'
import type { DataColumn } from '../../ui/data-table.tsx'
import type { PeopleSortKey } from './people-order.ts'

/** A column of the comparison. */
export type PeopleColumn = DataColumn<GroupRow> & { readonly key: PeopleSortKey }
type Spec = Omit<PeopleColumn, 'kind' | 'cell' | 'total' | 'sortable'> & {
  readonly show: (row: GroupRow) => ReactNode
}

/** A column of figures, with the company's own figure as its total. */
export function figureColumn({ show, ...column }: Spec, { total }: PeopleReport): PeopleColumn {
  return { ...column, kind: 'number', sortable: true, cell: show, total: show(total) }
}
