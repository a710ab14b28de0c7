import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { playbookText } from '../../src/i18n/playbook-text.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

describe('playbookText', () => {
  it('is the company’s own words, else those of the language', () => {
    const playbook = {
      ...DEFAULT_SETTINGS.playbook,
      A: { text: ' See them every week ', contactsPerMonth: 4 },
    }
    expect(playbookText('A', { playbook }, ENGLISH)).toBe('See them every week')
    expect(playbookText('A', DEFAULT_SETTINGS, ENGLISH)).toMatch(/relationship first/)
    expect(playbookText('A', DEFAULT_SETTINGS, CHINESE)).toMatch(/客情/)
  })
})
