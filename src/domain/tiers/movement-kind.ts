/** What became of a customer's tier since the period before; defined at `movementOf`. */
export type Movement = 'new' | 'back' | 'lost' | 'up' | 'down' | 'same' | 'none'

/** Columns hold a movement as its index here; 'none' in the first period, and for a D that was not known before. */
export const MOVEMENTS = [
  'new',
  'back',
  'lost',
  'up',
  'down',
  'same',
  'none',
] as const satisfies readonly Movement[]
