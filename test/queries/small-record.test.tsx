import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSmallRecord } from '../../src/queries/small-record.ts'

const KEY = 'customer-cockpit-test'
const record = createSmallRecord(KEY, (value) => (typeof value === 'number' ? value : undefined))

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('createSmallRecord', () => {
  it('reads what was written, until it is removed', () => {
    expect(record.read()).toBeUndefined()
    record.write(7)
    expect(record.read()).toBe(7)
    record.remove()
    expect(record.read()).toBeUndefined()
  })

  it.each(['"seven"', '{', ''])('takes %s, which somebody else has written, for none', (kept) => {
    localStorage.setItem(KEY, kept)
    expect(record.read()).toBeUndefined()
  })

  it('does nothing where the browser lets nothing be kept', () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure', 'SecurityError')
    })
    record.write(7)
    record.remove()
    expect(record.read()).toBeUndefined()
  })
})
