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
   * as `plainNumber` would write it. Only then is `hash` of use.
   */
  isPlain: boolean
  /** The `hashCell` of a text of the cell's own. */
  hash: number
  /**
   * A number that is plain and has at most 9 digits: these as a whole number, negative with a minus, and
   * how many of them stand behind the point. A scale of -1: it is no such number.
   */
  digits: number
  scale: number
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
    digits: 0,
    scale: -1,
    hasFormula: false,
    formulaFrom: -1,
    formulaTo: -1,
    runs: [],
  }
}
