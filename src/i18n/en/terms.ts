/** The field's words, used on every screen, print and export. */
export const terms = {
  tier: {
    A: 'A',
    B: 'B',
    C: 'C',
    D: 'D',
    label: 'tier {tier}',
    name: { A: 'Keep', B: 'Grow', C: 'Widen', D: 'Wake' },
  },
  measure: { sales: 'Sales', margin: 'Margin' },
  movement: {
    new: 'new',
    back: 'back',
    lost: 'lost',
    up: 'up',
    down: 'down',
    same: 'same',
    none: '–',
  },
  severity: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' },
  unassigned: 'Unassigned',
  everyone: 'Everyone',
  noFigure: '–',
} as const
