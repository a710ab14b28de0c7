import { describe, expect, it } from 'vitest'
import { gapRuns } from '../../../src/features/data/gap-runs.ts'
import { month } from '../months.ts'

const full = (key: string) => month(key)
const gap = (key: string) => month(key, { state: 'gap' })

const MAY = full('2025-05')
const JUNE = gap('2025-06')
const JULY = gap('2025-07')
const AUGUST = gap('2025-08')
const SEPTEMBER = full('2025-09')

describe('gapRuns', () => {
  it('takes gaps side by side as one, from its first to its last', () => {
    expect(gapRuns([MAY, JUNE, JULY, AUGUST, SEPTEMBER])).toEqual([[JUNE, AUGUST]])
  })

  it('keeps gaps apart that have data between them', () => {
    expect(gapRuns([MAY, JUNE, full('2025-07'), AUGUST, SEPTEMBER])).toEqual([
      [JUNE, JUNE],
      [AUGUST, AUGUST],
    ])
  })

  it('is empty without a gap', () => {
    expect(gapRuns([MAY, SEPTEMBER])).toEqual([])
    expect(gapRuns([])).toEqual([])
  })
})
