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
  /**
   * The value is known to stand for itself: no byte of a text stands for another, and a number is written
   * as `plainNumber` would write it. Only then are `hash` and `whole` of use.
   */
  isPlain: boolean
  /** The `hashCell` of the value. */
  hash: number
  /** The number that 1 to 9 digits make; -1 for all else. */
  whole: number
  hasFormula: boolean
  formulaFrom: number
  formulaTo: number
  /** Places of the runs of a text of the cell's own that has several: from, to, from, to … */
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

/** A cell of which nothing is known, in no column. */
export function createScannedCell(): ScannedCell {
  return {
    bytes: new Uint8Array(),
    column: -1,
    style: 0,
    type: TYPE.number,
    valueFrom: -1,
    valueTo: -1,
    isPlain: false,
    hash: 0,
    whole: -1,
    hasFormula: false,
    formulaFrom: -1,
    formulaTo: -1,
    runs: [],
  }
}
