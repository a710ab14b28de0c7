import { describe, expect, it } from 'vitest'
import { emptyText, narrowestFilter } from '../../../src/features/tiers/tier-list-empty.tsx'
import { CHINESE, ENGLISH } from '../formatters.ts'

const NONE = { tiers: [], movements: [], text: '' } as const

const NO_TIERS = { A: 0, B: 0, C: 0, D: 0 }
const NO_MOVEMENTS = { new: 0, back: 0, lost: 0, up: 0, down: 0, same: 0, none: 0 }

describe('narrowestFilter', () => {
  const filter = { tiers: ['C'], movements: ['up'], text: 'x' } as const

  it('takes the movement off first, where that shows rows', () => {
    const list = { countByTier: NO_TIERS, countByMovement: { ...NO_MOVEMENTS, same: 2 } }
    expect(narrowestFilter(list, filter)).toEqual({ ...NONE, movements: ['up'] })
  })

  it('takes the text off where it leaves no row with any movement', () => {
    const list = { countByTier: NO_TIERS, countByMovement: NO_MOVEMENTS }
    expect(narrowestFilter(list, filter)).toEqual({ ...NONE, text: 'x' })
    expect(narrowestFilter(list, { ...filter, text: '' })).toEqual({ ...NONE, movements: ['up'] })
  })
})

describe('emptyText', () => {
  it('says which customers of whom did not do what', () => {
    const filter = { ...NONE, tiers: ['C'], movements: ['up'] } as const
    expect(emptyText(filter, 'Li Na', ENGLISH)).toBe('No C customer of Li Na moved up.')
    expect(emptyText(filter, '李娜', CHINESE)).toBe('李娜的C类客户中没有上升的。')
  })

  it('names several tiers and movements', () => {
    const filter = { ...NONE, tiers: ['A', 'B'], movements: ['new', 'back'] } as const
    expect(emptyText(filter, undefined, ENGLISH)).toBe('No A or B customer is new or came back.')
  })

  it('repeats the text that was looked for as it was typed', () => {
    const filter = { ...NONE, text: '{none}' } as const
    expect(emptyText(filter, undefined, ENGLISH)).toBe('No customer matches ‘{none}’.')
    expect(emptyText({ ...filter, movements: ['lost'] }, '', ENGLISH)).toBe(
      'No customer of Unassigned was lost and matches ‘{none}’.',
    )
  })
})
