/** A cell as it stands in a sheet's XML. Places are in `bytes`; -1: the cell has no such part. */
export interface ScannedCell {
  bytes: Uint8Array
  /** Position of the column, 0 = A. */
  column: number
  style: number
  /** First byte of the type: n(umber), s(hared), b(oolean), e(rror), d(ate); 't' for texts of the cell's own. */
  type: number
  valueFrom: number
  valueTo: number
  hasFormula: boolean
  formulaFrom: number
  formulaTo: number
  /** Places of the runs of a text of the cell's own: from, to, from, to … */
  readonly runs: number[]
}

/** What `ScannedCell.type` can be. */
export const TYPE = {
  number: 0x6e,
  shared: 0x73,
  boolean: 0x62,
  error: 0x65,
  date: 0x64,
  text: 0x74,
} as const
