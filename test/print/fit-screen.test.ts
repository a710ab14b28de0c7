import { describe, expect, it } from 'vitest'
import { largestZoom, ZOOMS } from '../../src/print/fit-screen.ts'

describe('largestZoom', () => {
  it('never enlarges a screen', () => {
    expect(largestZoom(() => true)).toBe(1)
  })

  it('shrinks a screen no further than it must', () => {
    expect(largestZoom((zoom) => zoom <= 0.72)).toBe(0.7)
  })

  it('lets a screen that would become too small run over several pages, larger than that', () => {
    expect(largestZoom(() => false)).toBeGreaterThan(Math.min(...ZOOMS))
  })
})
