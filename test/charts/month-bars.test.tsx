import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MonthBars } from '../../src/charts/month-bars.tsx'
import type { TierReason } from '../../src/domain/tiers/tier-reason.ts'
import { month } from '../features/months.ts'
import { draw } from './draw.tsx'

const HISTORY: TierReason['history'] = [
  { period: month('2025-07'), value: undefined, tier: '·' },
  { period: month('2025-08'), value: 300_000, tier: 'A' },
  { period: month('2025-09'), value: -100_000, tier: 'D' },
  { period: month('2025-10'), value: 0, tier: 'D' },
]

function drawBars() {
  return draw(
    <MonthBars history={HISTORY} periodLabel="Month" valueLabel="Sales" tierLabel="Tier" />,
    400,
  )
}

describe('MonthBars', () => {
  it('has a table with the same figures', () => {
    drawBars()
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows.map((row) => row.textContent)).toEqual([
      'MonthSalesTier',
      'July 2025–·',
      'August 2025¥30A',
      'September 2025−¥10D',
      'October 2025¥0D',
    ])
  })

  it('draws a bar for each amount, returns below the axis, and none for nothing', () => {
    const { container } = drawBars()
    const bars = [...container.querySelectorAll('rect')].map((bar) => ({
      top: Number(bar.getAttribute('y')),
      height: Number(bar.getAttribute('height')),
    }))
    expect(bars).toEqual([
      { top: 8, height: 33 },
      { top: 41, height: 11 },
    ])
  })

  it('names months by their initial', () => {
    drawBars()
    expect(screen.getByText('J')).toBeInTheDocument()
    expect(screen.getByText('O')).toBeInTheDocument()
  })
})
