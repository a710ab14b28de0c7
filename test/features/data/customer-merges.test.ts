import { describe, expect, it } from 'vitest'
import { withMerged, withoutMerge } from '../../../src/features/data/customer-merges.ts'

describe('withMerged', () => {
  it('counts all of a group as its first customer', () => {
    expect(withMerged([], ['007', '07', '7'])).toEqual([
      { from: '07', into: '007' },
      { from: '7', into: '007' },
    ])
  })

  it('keeps other merges, and never merges one customer twice', () => {
    const merges = [
      { from: 'b', into: 'c' },
      { from: 'x', into: 'y' },
    ]
    expect(withMerged(merges, ['a', 'b'])).toEqual([
      { from: 'x', into: 'y' },
      { from: 'b', into: 'a' },
    ])
  })

  it('does nothing for an empty group', () => {
    expect(withMerged([{ from: 'x', into: 'y' }], [])).toEqual([{ from: 'x', into: 'y' }])
  })
})

describe('withoutMerge', () => {
  it('takes one merge back', () => {
    const merges = withMerged([], ['a', 'b', 'c'])
    expect(withoutMerge(merges, 'b')).toEqual([{ from: 'c', into: 'a' }])
  })
})
