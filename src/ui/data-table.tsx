import { Fragment, useMemo, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './data-table.module.css'
import table from './table.module.css'
import { useWidth, type Width } from './use-width.ts'
import { useVisibleRows } from './visible-rows.ts'

/** A column of a {@link DataTable}. */
export interface DataColumn<Row> {
  readonly key: string
  /** With the unit, where there is one. */
  readonly head: ReactNode
  /** 'name' heads its row and takes the spare width, 'key' heads it too; numbers stand at the right. */
  readonly kind: 'name' | 'key' | 'text' | 'number'
  readonly cell: (row: Row, index: number) => ReactNode
  /** The cell under the column in the row of totals. */
  readonly total?: ReactNode
  /** The narrowest layout that shows it; all do where it is left out. */
  readonly from?: Exclude<Width, 'phone'>
  readonly sortable?: boolean
  /** Neighbours of one group stand under a head of their own, see `groups`. */
  readonly group?: string
  /** What the figures of the column mean, as a tooltip of its head. */
  readonly title?: string
}

export interface DataSort {
  readonly key: string
  readonly descending: boolean
}

export interface DataTableProps<Row> {
  /** The table's name for screen readers. */
  readonly label: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: ArrayLike<Row>
  readonly rowKey: (row: Row) => string | number
  /** A click on a head asks for it; the rows come sorted. */
  readonly sort?: DataSort | undefined
  readonly onSort?: (key: string) => void
  /** Makes a row a pick; the name cell then holds a button or link for the keyboard. */
  readonly onPick?: (row: Row) => void
  readonly isPicked?: (row: Row) => boolean
  /** What is opened under the row with this key, over the whole width. */
  readonly opened?: { readonly key: string | number; readonly panel: ReactNode } | undefined
  /** The first column stays in sight where the table is wider than the window. */
  readonly pinned?: boolean
  /** Heads over groups of columns, by the name of the group. */
  readonly groups?: Readonly<Record<string, ReactNode>>
  /** Columns stand closer, for a table of many. */
  readonly dense?: boolean
  /** Estimated height of a row in px, for long lists. */
  readonly rowHeight?: number
}

const WIDTHS: readonly Width[] = ['phone', 'tablet', 'laptop', 'desk']

/** A plain table: sorted by its heads, with a row of totals; above 200 rows only those in the window are drawn. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, onPick, isPicked, pinned = false, rowHeight = 32 } = props
  const width = WIDTHS.indexOf(useWidth())
  const columns = useMemo(
    () => props.columns.filter(({ from }) => WIDTHS.indexOf(from ?? 'phone') <= width),
    [props.columns, width],
  )
  const [ref, visible] = useVisibleRows(rows.length, () => rowHeight)
  const hasTotal = columns.some(({ total }) => total !== undefined)
  const room = (height: number) => height > 0 && <tr aria-hidden="true" style={{ height }} />
  return (
    <div className={table['scroll']}>
      <table
        className={classNames(
          table['table'],
          props.dense === true && styles['dense'],
          table['rows'],
          onPick !== undefined && styles['picks'],
          pinned && styles['pinned'],
        )}
        aria-label={label}
        aria-rowcount={rows.length + 1 + (hasTotal ? 1 : 0)}
      >
        <thead>
          {props.groups !== undefined && <GroupHeads columns={columns} groups={props.groups} />}
          <tr>
            {columns.map((column) => (
              <Head key={column.key} {...props} column={column} />
            ))}
          </tr>
        </thead>
        <tbody ref={ref}>
          {room(visible.before)}
          {visible.indexes.map((index) => {
            const row = rows[index]
            if (row === undefined) return null
            const picked = isPicked?.(row) === true
            const key = rowKey(row)
            return (
              <Fragment key={key}>
                {/* A mouse takes the whole row; keys and screen readers the button in its head. */}
                <tr
                  ref={visible.measure}
                  data-index={index}
                  aria-rowindex={index + 2}
                  className={classNames(onPick && styles['pickable'], picked && styles['picked'])}
                  onClick={onPick && (() => onPick(row))}
                >
                  <Cells columns={columns} row={row} index={index} />
                </tr>
                {props.opened?.key === key && (
                  <tr>
                    <td colSpan={columns.length} className={styles['panel']}>
                      {props.opened.panel}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
          {room(visible.after)}
          {hasTotal && <Totals columns={columns} />}
        </tbody>
      </table>
    </div>
  )
}

function Totals<Row>({ columns }: Pick<DataTableProps<Row>, 'columns'>) {
  return (
    <tr className={table['total']}>
      {columns.map(({ key, kind, total }) =>
        kind === 'name' || kind === 'key' ? (
          <th key={key} scope="row">
            {total}
          </th>
        ) : (
          <td key={key} className={kind === 'number' ? table['number'] : undefined}>
            {total}
          </td>
        ),
      )}
    </tr>
  )
}

/** One head over each run of neighbours of one group. */
function GroupHeads<Row>({
  columns,
  groups,
}: {
  readonly columns: readonly DataColumn<Row>[]
  readonly groups: Readonly<Record<string, ReactNode>>
}) {
  const runs: { readonly key: string; readonly group: string | undefined; span: number }[] = []
  for (const { key, group } of columns) {
    const last = runs.at(-1)
    if (last !== undefined && last.group === group) last.span += 1
    else runs.push({ key, group, span: 1 })
  }
  return (
    <tr className={styles['groups']}>
      {runs.map(({ key, group, span }) =>
        group === undefined ? (
          <td key={key} colSpan={span}>
            {'\u00A0'}
          </td>
        ) : (
          <th key={key} colSpan={span} scope="colgroup">
            <span>{groups[group]}</span>
          </th>
        ),
      )}
    </tr>
  )
}

function Head<Row>({
  column,
  sort,
  onSort,
}: Pick<DataTableProps<Row>, 'sort' | 'onSort'> & { readonly column: DataColumn<Row> }) {
  const { key, head, kind, sortable = false, title } = column
  const on = sort?.key === key
  const direction = sort?.descending === true ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={classNames(kind === 'number' && table['number'], on && styles['on'])}
      aria-sort={on ? direction : undefined}
    >
      {sortable && onSort !== undefined ? (
        <button type="button" className={styles['sort']} title={title} onClick={() => onSort(key)}>
          {head}
          {on && <Icon name={direction === 'descending' ? 'sortDown' : 'sortUp'} size={11} />}
        </button>
      ) : (
        head
      )}
    </th>
  )
}

interface CellsProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly row: Row
  readonly index: number
}

/** The cells of a row, which are drawn anew only for another row or other columns: not while a list scrolls. */
function Cells<Row>({ columns, row, index }: CellsProps<Row>) {
  return useMemo(
    () =>
      columns.map((column) => <Cell key={column.key} column={column} row={row} index={index} />),
    [columns, row, index],
  )
}

function Cell<Row>({
  column,
  row,
  index,
}: {
  readonly column: DataColumn<Row>
  readonly row: Row
  readonly index: number
}) {
  const content = column.cell(row, index)
  if (column.kind === 'name' || column.kind === 'key') {
    return (
      <th
        scope="row"
        className={column.kind === 'name' ? classNames(table['name'], styles['name']) : undefined}
        title={typeof content === 'string' ? content : undefined}
      >
        {content}
      </th>
    )
  }
  return <td className={column.kind === 'number' ? table['number'] : undefined}>{content}</td>
}
