import { afterEach, describe, expect, it, vi } from 'vitest'
import { createVouching } from '../../src/worker/trusted-scripts.ts'

const OWN = ['/assets/analysis.worker.js']

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('createVouching', () => {
  it('vouches for the scripts of the app and for no other', () => {
    const createPolicy = (_name: string, rules: object): object => rules
    vi.stubGlobal('trustedTypes', { createPolicy })
    const vouchFor = createVouching(OWN)
    expect(vouchFor('/assets/analysis.worker.js')).toBe('/assets/analysis.worker.js')
    expect(() => vouchFor('https://example.com/worker.js')).toThrow(
      'Not a script of this app: https://example.com/worker.js',
    )
  })

  it('takes addresses as they are where the browser has no Trusted Types', () => {
    vi.stubGlobal('trustedTypes', undefined)
    expect(createVouching(OWN)('/assets/analysis.worker.js')).toBe('/assets/analysis.worker.js')
  })
})
