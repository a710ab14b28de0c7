import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MovesBars } from '../../src/charts/moves-bars.tsx'
import type { PeriodMoves } from '../../src/domain/movement/tier-flow.ts'
import { month, SEPTEMBER } from '../features/months.ts'
import { draw } from './draw.tsx'

const counts = { new: 2, back: 29, lost: 33, up: 10, down: 8, same: 130, none: 0 }

const HISTORY: readonly PeriodMoves[] = [
  { period: month('2025-08', { state: 'gap' }), counts: undefined },
  { period: SEPTEMBER, counts },
]

describe('MovesBars', () => {
  it('has a bar of each kind for each period with counts, and none for a gap', () => {
    const { container } = draw(<MovesBars history={HISTORY} caption="Moves" />)
    expect(container.querySelectorAll('rect')).toHaveLength(4)
  })

  it('says the figures of the last period beside it', () => {
    draw(<MovesBars history={HISTORY} caption="Moves" />)
    for (const label of ['31 back, new', '10 up', '8 down', '33 lost']) {
      expect(screen.getByText(label)).toBeInTheDocument()
    }
  })

  it('gives all figures as a table', () => {
    draw(<MovesBars history={HISTORY} caption="Moves" />)
    const rows = within(screen.getByRole('table', { name: 'Moves' })).getAllByRole('row')
    expect(rows.map((row) => row.textContent)).toEqual([
      'PeriodBack and newUpDownLost',
      'August 2025––––',
      'September 20253110833',
    ])
  })
})
