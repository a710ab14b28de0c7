import { describe, expect, it } from 'vitest'
import { lineCounts } from '../../../src/domain/periods/line-counts.ts'

describe('lineCounts', () => {
  it('makes a zero for each entry, with room for the lines of the longest', () => {
    const columnFor = (lines: number) =>
      lineCounts({ length: lines + 3 }, { firstLine: Int32Array.of(0, 2, lines + 2) })()
    expect(columnFor(255)).toEqual(new Uint8Array(3))
    expect(columnFor(256)).toEqual(new Uint16Array(3))
    expect(columnFor(65_535)).toEqual(new Uint16Array(3))
    expect(columnFor(65_536)).toEqual(new Int32Array(3))
  })

  it('counts the lines of the last entry up to the last line', () => {
    expect(lineCounts({ length: 300 }, { firstLine: Int32Array.of(0, 44) })()).toEqual(
      new Uint16Array(2),
    )
    expect(lineCounts({ length: 0 }, { firstLine: new Int32Array() })()).toEqual(new Uint8Array())
  })
})
