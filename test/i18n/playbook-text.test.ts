import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import {
  alertPlaybookText,
  contactsText,
  contactTodoText,
  playbookLine,
  playbookNote,
  playbookText,
  stepsPlaybookNote,
} from '../../src/i18n/playbook-text.ts'
import { company } from '../domain/build-company.ts'
import { frozenAlert } from '../domain/follow-up/build-log.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

const OWN = {
  playbook: {
    ...DEFAULT_SETTINGS.playbook,
    A: { text: ' See them every week ', contactsPerMonth: 4 },
  },
  alertPlaybook: { ...DEFAULT_SETTINGS.alertPlaybook, high: '先发消息' },
}

describe('playbookText', () => {
  it('is the company’s own words in both languages, else those of the language', () => {
    expect(playbookText('A', OWN, ENGLISH)).toBe('See them every week')
    expect(playbookText('A', OWN, CHINESE)).toBe('See them every week')
    expect(playbookText('A', DEFAULT_SETTINGS, ENGLISH)).toMatch(/relationship first/)
    expect(playbookText('A', DEFAULT_SETTINGS, CHINESE)).toMatch(/客情/)
  })
})

describe('alertPlaybookText', () => {
  it('is the company’s own words in both languages, else those of the language', () => {
    expect(alertPlaybookText('high', OWN, ENGLISH)).toBe('先发消息')
    expect(alertPlaybookText('low', OWN, ENGLISH)).toBe('Call when time allows')
    expect(alertPlaybookText('low', OWN, CHINESE)).toBe('时间允许时致电')
  })
})

describe('contactTodoText', () => {
  it('follows the alert, else the tier', () => {
    const alert = {
      severity: 'high',
      tierBefore: 'B',
      valueAtRisk: 0,
      withinRhythm: false,
      triedOn: undefined,
    } as const
    const rhythm = { kind: 'rhythm', contactsPerMonth: 4 } as const
    expect(contactTodoText({ tier: 'D', reason: { kind: 'alert', alert } }, OWN, ENGLISH)).toBe(
      '先发消息',
    )
    expect(contactTodoText({ tier: 'A', reason: rhythm }, OWN, ENGLISH)).toBe('See them every week')
    expect(contactTodoText({ tier: undefined, reason: rhythm }, OWN, ENGLISH)).toBe('')
  })
})

describe('contactsText', () => {
  it('is the rhythm of a tier that has one', () => {
    expect(contactsText('A', DEFAULT_SETTINGS, ENGLISH)).toBe('4 contacts a month')
    expect(contactsText('C', DEFAULT_SETTINGS, ENGLISH)).toBe('1 contact a month')
    expect(contactsText('D', DEFAULT_SETTINGS, ENGLISH)).toBeUndefined()
  })
})

describe('playbookLine', () => {
  it('has the tier, its name, what to do and how often', () => {
    expect(playbookLine('A', OWN, ENGLISH)).toBe('A Keep: See them every week, 4 contacts a month')
    expect(playbookLine('D', OWN, CHINESE)).toBe('D类沉睡客户：按紧急程度拜访、致电、挽回')
  })
})

describe('playbookNote', () => {
  it('names tiers from A on, then severities, gravest first', () => {
    expect(playbookNote({ tiers: ['D', 'A'], severities: ['low', 'high'] }, OWN, ENGLISH)).toBe(
      'Playbook. A Keep: See them every week, 4 contacts a month; D Wake: By severity: visit, call, ' +
        'win back; High: 先发消息; Low: Call when time allows.',
    )
    expect(playbookNote({ severities: ['low'] }, OWN, CHINESE)).toBe(
      '经营策略：低：时间允许时致电。',
    )
  })

  it('is empty where nothing is in the list', () => {
    expect(playbookNote({}, OWN, ENGLISH)).toBe('')
  })
})

describe('stepsPlaybookNote', () => {
  it('names the alerts that steps are about, and the tiers of the others', () => {
    const alert = frozenAlert(company([]), '2025-10', { severity: 'low' })
    const steps = [
      { alert, tier: 'D' },
      { alert: undefined, tier: 'A' },
      { alert: undefined, tier: undefined },
    ] as const
    expect(stepsPlaybookNote(steps, OWN, ENGLISH)).toBe(
      'Playbook. A Keep: See them every week, 4 contacts a month; Low: Call when time allows.',
    )
  })
})
