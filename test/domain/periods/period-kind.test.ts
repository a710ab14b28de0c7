import { describe, expect, it } from 'vitest'
import { periodKind } from '../../../src/domain/periods/period-kind.ts'

describe('periodKind', () => {
  it('tells months from quarters by their keys', () => {
    expect(periodKind({ key: '2025-10' })).toBe('month')
    expect(periodKind({ key: '2025-Q4' })).toBe('quarter')
  })
})
