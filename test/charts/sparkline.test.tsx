import { describe, expect, it } from 'vitest'
import { Sparkline } from '../../src/charts/sparkline.tsx'
import { draw } from './draw.tsx'

function pathOf(values: readonly (number | undefined)[]): string {
  const { container } = draw(<Sparkline values={values} />)
  return container.querySelector('path')?.getAttribute('d') ?? ''
}

describe('Sparkline', () => {
  it('spans the width from its first to its last value, lowest below, highest above', () => {
    expect(pathOf([0, 10, 5])).toBe('M1 21L41 5L81 13')
  })

  it('leaves a hole where there is no value', () => {
    expect(pathOf([0, undefined, 10, 10])).toBe('M1 21M54.3 5L81 5')
  })

  it('runs through the middle where nothing changes', () => {
    expect(pathOf([7, 7])).toBe('M1 13L81 13')
  })

  it('draws nothing without values, and marks the last period only if it has a value and is not alone', () => {
    const { container } = draw(<Sparkline values={[undefined, undefined]} />)
    expect(container.querySelector('path')).toHaveAttribute('d', '')
    expect(draw(<Sparkline values={[1, undefined]} />).container.querySelector('circle')).toBeNull()
    expect(draw(<Sparkline values={[undefined, 1]} />).container.querySelector('circle')).toBeNull()
    const whole = draw(<Sparkline values={[1, 2]} />)
    expect(whole.container.querySelector('circle')).toHaveAttribute('cy', '5')
  })

  it('is hidden from screen readers, for the figures stand beside it', () => {
    const { container } = draw(<Sparkline values={[1, 2]} />)
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true')
  })
})
