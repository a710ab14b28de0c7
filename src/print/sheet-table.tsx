import type { ReactNode } from 'react'
import styles from './sheet.module.css'

/** Widths of the columns; undefined takes what is left. */
export type ColumnWidths = readonly (string | undefined)[]

interface SheetTableProps {
  readonly widths: ColumnWidths
  readonly head: ReactNode
  readonly foot: string
  /** Groups, each a {@link SheetGroup}. */
  readonly children: ReactNode
}

/** One person's list: a table of tables, so that head and foot stand on every page. */
export function SheetTable({ widths, head, foot, children }: SheetTableProps) {
  return (
    <table className={styles['table']}>
      <Columns widths={widths} />
      <thead>{head}</thead>
      <tfoot>
        <tr>
          <td colSpan={widths.length}>{foot}</td>
        </tr>
      </tfoot>
      <tbody>{children}</tbody>
    </table>
  )
}

interface SheetGroupProps {
  readonly widths: ColumnWidths
  readonly head: ReactNode
  /** Rows. */
  readonly children: ReactNode
}

/** A group of rows whose head stands again where a page breaks inside it. */
export function SheetGroup({ widths, head, children }: SheetGroupProps) {
  return (
    <tr>
      <td colSpan={widths.length}>
        <table className={styles['group']}>
          <Columns widths={widths} />
          <thead>
            <tr>
              <th colSpan={widths.length}>{head}</th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </td>
    </tr>
  )
}

function Columns({ widths }: { readonly widths: ColumnWidths }) {
  return (
    <colgroup>
      {widths.map((width, index) => (
        <col key={index} style={width === undefined ? {} : { width }} />
      ))}
    </colgroup>
  )
}
