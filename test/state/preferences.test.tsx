import { beforeEach, describe, expect, it } from 'vitest'
import { pickLanguage, PREFERENCES_KEY, usePreferences } from '../../src/state/preferences.ts'

describe('pickLanguage', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['de-DE', 'zh'], 'zh-CN'],
    [['en-GB', 'zh-CN'], 'en'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ] as const)('of %j picks %s', (languages, language) => {
    expect(pickLanguage(languages)).toBe(language)
  })
})

describe('usePreferences', () => {
  beforeEach(() => localStorage.clear())

  it('keeps the choices, and nothing else, under the key that the first script reads', () => {
    usePreferences.getState().setLanguage('zh-CN')
    usePreferences.getState().setScheme('dark')
    usePreferences.getState().setOverlap('add')
    expect(JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? '')).toEqual({
      state: { language: 'zh-CN', scheme: 'dark', overlap: 'add' },
      version: 1,
    })
  })

  it('does not take over values that it does not know', async () => {
    usePreferences.setState({ language: 'en', scheme: 'system', overlap: 'replace' })
    const state = { language: 'tlh', scheme: 'neon', overlap: 'both' }
    localStorage.setItem(PREFERENCES_KEY, JSON.stringify({ state, version: 1 }))
    await usePreferences.persist.rehydrate()
    expect(usePreferences.getState()).toMatchObject({
      language: 'en',
      scheme: 'system',
      overlap: 'replace',
    })
  })
})
