import type { TierListSort, TierSortKey } from '../../domain/tiers/tier-list-choice.ts'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { TierColumnKey } from '../../state/tier-columns.ts'
import { classNames } from '../../ui/class-names.ts'
import { sortShown } from './tier-list-address.ts'
import { tierColumnName } from './tier-column-name.ts'
import styles from './tier-table.module.css'

interface TierTableHeadProps {
  readonly report: TierReport
  readonly columns: readonly TierColumnKey[]
  readonly sort: TierListSort
  readonly onSort: (key: TierSortKey) => void
}

/** Days since the last order stand in its order; a trail has none. */
const SORT_KEY: Readonly<Partial<Record<TierColumnKey, TierSortKey>>> = {
  rank: 'rank',
  customer: 'customer',
  salesperson: 'salesperson',
  value: 'value',
  change: 'change',
  share: 'share',
  cumulativeShare: 'cumulativeShare',
  orders: 'orders',
  averageOrderValue: 'averageOrderValue',
  marginRate: 'marginRate',
  products: 'products',
  lastOrder: 'lastOrder',
  distance: 'distance',
}

/** A column's name in full and what its figures mean, for its tooltip. */
function longName(
  column: TierColumnKey,
  { measure }: Pick<TierReport, 'measure'>,
  { text }: Pick<Formatter, 'text'>,
): string {
  const name = text(`tiers.column.long.${column}`)
  if (column === 'customer' || column === 'change') return name
  const term = column === 'value' ? measure : column
  return `${name}\n${text(`terms.definitions.${term}.text`)}`
}

export const TEXT_COLUMNS: readonly TierColumnKey[] = ['customer', 'salesperson', 'trail']

/** The heads of the columns; a click sorts. */
export function TierTableHead({ report, columns, sort, onSort }: TierTableHeadProps) {
  const formatter = useFormatter()
  const shown = sortShown(sort, report.rule.scope)
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const name = tierColumnName(column, report, formatter)
          const key = SORT_KEY[column]
          const long = longName(column, report, formatter)
          const on = key !== undefined && key === shown.key
          const direction = shown.descending ? 'descending' : 'ascending'
          return (
            <th
              key={column}
              scope="col"
              aria-sort={on ? direction : undefined}
              className={classNames(!TEXT_COLUMNS.includes(column) && styles['number'])}
            >
              {key === undefined ? (
                <span title={long}>{name}</span>
              ) : (
                <button
                  type="button"
                  title={long}
                  className={classNames(styles['sort'], on && styles['sorted'])}
                  onClick={() => onSort(key)}
                >
                  {name}
                  {on && <span aria-hidden="true"> {shown.descending ? '↓' : '↑'}</span>}
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
