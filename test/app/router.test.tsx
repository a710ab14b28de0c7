import { afterEach, describe, expect, it } from 'vitest'
import { createCockpitRouter } from '../../src/app/router.tsx'

function addressAt(href: string) {
  window.history.replaceState(null, '', href)
  const { pathname, search } = createCockpitRouter().latestLocation
  return { pathname, search }
}

describe('createCockpitRouter', () => {
  afterEach(() => window.history.replaceState(null, '', '/'))

  it('reads the address behind the #', () => {
    expect(addressAt('/#/tiers?period=2025-09&q=50%25')).toEqual({
      pathname: '/tiers',
      search: { period: '2025-09', q: '50%' },
    })
  })

  it('leaves out what a mail or a search engine adds before the #', () => {
    const search = { period: '2025-09' }
    expect(addressAt('/?utm=x#/overview?period=2025-09')).toEqual({ pathname: '/overview', search })
    expect(addressAt('/?period=2024-01#/overview')).toEqual({ pathname: '/overview', search: {} })
  })
})
