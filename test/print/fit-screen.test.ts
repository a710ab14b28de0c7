import { describe, expect, it } from 'vitest'
import { pageZoom } from '../../src/print/fit-screen.ts'

describe('pageZoom', () => {
  it('never enlarges a screen', () => {
    expect(pageZoom(400, 200)).toBe(1)
  })

  it('shrinks a wide screen to the width, and a tall one to the height', () => {
    expect(pageZoom(1_920, 300)).toBe(0.5)
    expect(pageZoom(960, 1_000)).toBeLessThan(0.7)
  })

  it('has less width and more height for a screen that stands upright', () => {
    expect(pageZoom(1_406, 300, 'upright')).toBe(0.5)
    expect(pageZoom(703, 1_000)).toBeLessThan(pageZoom(703, 1_000, 'upright'))
  })

  it('lets a screen that would become too small run over several pages', () => {
    expect(pageZoom(960, 5_000)).toBe(1)
  })
})
