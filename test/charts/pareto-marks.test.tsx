import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MakingMark } from '../../src/charts/pareto-marks.tsx'
import { draw } from './draw.tsx'

const AREA = { left: 0, right: 340, top: 0, bottom: 200 }
const REPORT = { making80: 34, customers: 100 }

function drawBefore(cutOff: number) {
  draw(
    <svg>
      <MakingMark area={AREA} report={REPORT} cutOffs={[60, cutOff]} />
    </svg>,
  )
}

describe('MakingMark', () => {
  it('says how many customers make 80 %', () => {
    drawBefore(340)
    expect(screen.getByText('34 customers, 34%, make 80%')).toHaveAttribute('text-anchor', 'start')
  })

  it('is short where the next cut-off would cross it, and on the other side where that would too', () => {
    drawBefore(240)
    expect(screen.getByText('34% make 80%')).toHaveAttribute('text-anchor', 'start')
    drawBefore(150)
    expect(screen.getAllByText('34% make 80%')[1]).toHaveAttribute('text-anchor', 'end')
  })

  it('leaves the dot alone where there is no room on either side', () => {
    const few = { making80: 4, customers: 100 }
    const { container } = draw(
      <svg>
        <MakingMark area={AREA} report={few} cutOffs={[60, 240]} />
      </svg>,
    )
    expect(container.querySelector('circle')).not.toBeNull()
    expect(screen.queryByText(/make 80%/)).toBeNull()
  })
})
