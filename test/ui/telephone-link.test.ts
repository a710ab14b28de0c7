import { describe, expect, it } from 'vitest'
import { telephoneLink } from '../../src/ui/telephone-link.ts'

describe('telephoneLink', () => {
  it('dials what was written, without what only parts it', () => {
    expect(telephoneLink('138 0350 0051')).toBe('tel:13803500051')
    expect(telephoneLink('+86 (0512) 6677-8899')).toBe('tel:+86051266778899')
    expect(telephoneLink('１３８００')).toBe('tel:13800')
  })

  it('dials the first of several', () => {
    expect(telephoneLink('138 0350 0051 / 0512-6677')).toBe('tel:13803500051')
    expect(telephoneLink('13800，13900')).toBe('tel:13800')
  })

  it('dials nothing where there is no number', () => {
    expect(telephoneLink('')).toBeUndefined()
    expect(telephoneLink('ask Ms Gao')).toBeUndefined()
  })
})
