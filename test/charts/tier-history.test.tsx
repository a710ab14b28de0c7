import { describe, expect, it } from 'vitest'
import { TierHistory } from '../../src/charts/tier-history.tsx'
import { month } from '../features/months.ts'
import { draw } from './draw.tsx'

const MONTHS = ['2024-12', '2025-01', '2025-02', '2025-03', '2025-04', '2025-05']

/** The years under the bars, in a chart of a given width. */
function years(width: number): readonly string[] {
  const { container } = draw(
    <TierHistory
      history={MONTHS.map((key) => ({ period: month(key), value: 10_000, tier: 'A' }))}
      usual={undefined}
      periodLabel="Month"
      valueLabel="Sales"
      tierLabel="Tier"
    />,
    width,
  )
  const texts = [...container.querySelectorAll('svg text')].map((text) => text.textContent)
  return texts.filter((text) => /^20\d\d$/.test(text))
}

describe('TierHistory', () => {
  it('writes each year under its first period', () => {
    expect(years(640)).toEqual(['2024', '2025'])
  })

  it('leaves a year out where the next would be written over it', () => {
    expect(years(200)).toEqual(['2025'])
  })
})
