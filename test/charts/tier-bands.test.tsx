import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TierBands } from '../../src/charts/tier-bands.tsx'
import { MONEY_SCALE } from '../../src/domain/money.ts'
import type { TierSummary } from '../../src/domain/tiers/tier-summaries.ts'
import { OVERVIEW } from '../features/october.ts'
import { draw } from './draw.tsx'

function drawBands(tiers: readonly TierSummary[], width: number) {
  return draw(
    <TierBands
      tiers={tiers}
      label="Tiers by customers and by sales"
      customersLabel="Customers"
      valueLabel="Sales"
      bothLabel="above: customers, below: sales"
    />,
    width,
  )
}

describe('TierBands', () => {
  it('writes into each part what it holds, and below what has no room', () => {
    drawBands(OVERVIEW.tiers, 640)
    expect(screen.getByRole('img', { name: 'Tiers by customers and by sales' })).toBeVisible()
    for (const shown of ['A 28', 'B 84', 'C 27', 'D 75', '¥3.31m · 64%', '¥1.74m · 34%']) {
      expect(screen.getByText(shown)).toBeVisible()
    }
    expect(screen.getByText('C ¥115k · 2%')).toHaveAttribute('text-anchor', 'end')
  })

  it('keeps at least the letter of a part that is narrow, and nothing in one that is a sliver', () => {
    const [a, b, c, d] = OVERVIEW.tiers.map((tier) => ({ ...tier, value: 0 }))
    drawBands(
      [{ ...a!, customers: 20 }, b!, { ...c!, customers: 1 }, { ...d!, customers: 400 }],
      640,
    )
    expect(screen.getByText('A')).toBeVisible()
    expect(screen.queryByText('C')).toBeNull()
  })

  it('names both bars in one line where there is no room before them', () => {
    drawBands(OVERVIEW.tiers, 358)
    expect(screen.getByText('above: customers, below: sales')).toBeVisible()
    expect(screen.queryByText('Customers')).toBeNull()
  })

  it('says no more below than has room beside the names of the bars', () => {
    const values = { A: 980_000, B: 12_000, C: 8_000, D: 0 }
    const slivers = OVERVIEW.tiers.map((tier) => ({
      ...tier,
      value: values[tier.tier] * MONEY_SCALE,
    }))
    const drawn = drawBands(slivers, 640)
    expect(screen.getByText('B ¥12.0k · 1% C ¥8,000 · 0.8%')).toBeVisible()
    drawn.unmount()
    drawBands(slivers, 358)
    expect(screen.getByText('B ¥12.0k C ¥8,000')).toBeVisible()
  })

  it('draws each bar over the whole width, with nothing for what is not positive', () => {
    const { container } = drawBands(OVERVIEW.tiers, 640)
    const bars = [...container.querySelectorAll('rect')].map((bar) => ({
      y: Math.floor(Number(bar.getAttribute('y'))),
      end: Number(bar.getAttribute('x')) + Number(bar.getAttribute('width')),
    }))
    expect(bars.filter(({ y }) => y < 50)).toHaveLength(4)
    expect(bars.filter(({ y }) => y > 50)).toHaveLength(3)
    expect(Math.max(...bars.map(({ end }) => end))).toBeCloseTo(640, 0)
  })

  it('stays empty where there is no customer and no money', () => {
    const none = OVERVIEW.tiers.map((tier) => ({ ...tier, customers: 0, value: 0 }))
    const { container } = drawBands(none, 640)
    expect(container.querySelectorAll('rect')).toHaveLength(0)
  })
})
