/** In the order of the table; what is limited by the ms says how many. */
export const MEASURES = /** @type {const} */ ([
  { name: 'file given until progress is on the page', most: 200 },
  { name: 'file given until rows are counted', most: undefined },
  { name: 'cancel while looking at the file', most: 100 },
  { name: 'cancel while loading it', most: 100 },
  { name: 'longest task of the page until it is loaded', most: 50 },
  { name: 'look at the file', most: undefined },
  { name: 'load it, and keep it', most: undefined },
  { name: 'open it again, until the key figures stand', most: undefined },
])

/**
 * What a round takes, in ms.
 * @typedef {Record<typeof MEASURES[number]['name'], number>} Round
 */
