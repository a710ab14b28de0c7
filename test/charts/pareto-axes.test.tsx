import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ParetoAxes } from '../../src/charts/pareto-axes.tsx'
import { draw } from './draw.tsx'

function drawAxes(customers: number, width: number): void {
  const area = { left: 0, right: width, top: 0, bottom: 200 }
  draw(
    <svg>
      <ParetoAxes area={area} customers={customers} />
    </svg>,
  )
}

describe('ParetoAxes', () => {
  it('counts customers at every fifth of them', () => {
    drawAxes(1_000, 800)
    for (const label of ['200', '400', '600', '800', '1,000 customers']) {
      expect(screen.getByText(label)).toBeVisible()
    }
  })

  it('leaves out the last but one where the last has no room beside it', () => {
    drawAxes(100_703, 530)
    expect(screen.getByText('100,703 customers')).toBeVisible()
    expect(screen.queryByText('80,562')).toBeNull()
    drawAxes(89, 340)
    expect(screen.getByText('89 customers')).toBeVisible()
    expect(screen.queryByText('71')).toBeNull()
  })
})
