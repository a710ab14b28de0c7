/** In the order of the table, in ms but for memory; what is limited says by how much. */
export const MEASURES = /** @type {const} */ ([
  { name: 'file given until progress is on the page', most: 200 },
  { name: 'file given until rows are counted', most: undefined },
  { name: 'cancel while looking at the file', most: 100 },
  { name: 'cancel while loading it', most: 100 },
  { name: 'longest task of the page until it is loaded', most: 50 },
  { name: 'look at the file', most: undefined },
  { name: 'load it, and keep it', most: undefined },
  { name: 'open it again, until the key figures stand', most: undefined },
  {
    name: 'MB that the page grows by to its peak, from the file given to the end',
    most: undefined,
  },
  { name: 'MB to the peak of opening it again', most: undefined },
])

/**
 * What a round takes.
 * @typedef {Record<typeof MEASURES[number]['name'], number>} Round
 */
