/** How a text is cut into records and cells. */
export interface Dialect {
  /** One character. */
  readonly delimiter: string
  /** What stands around cells that hold delimiters or line ends. */
  readonly quote: '"' | "'"
  /** A quote inside a quoted cell stands behind a backslash; else it is doubled. */
  readonly backslash: boolean
  /** Cells of an ordinary row; undefined while that is not known. */
  readonly width: number | undefined
  /** Lines end in a lone carriage return, as on old Macs. */
  readonly carriageReturnEnds: boolean
}
