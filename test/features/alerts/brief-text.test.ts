import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../../src/domain/calendar.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import type { ContactEntry } from '../../../src/domain/follow-up/log-entry.ts'
import type { FollowedAlert } from '../../../src/domain/alerts/alert.ts'
import { briefText } from '../../../src/features/alerts/brief-text.ts'
import { createFormatter } from '../../../src/i18n/formatter.ts'
import { loadMessages, type Locale } from '../../../src/i18n/messages.ts'
import { ALERTS } from '../october-alerts.ts'
import { ALERT_REPORT, DIRECTORY } from '../october.ts'

const SOURCE = { report: ALERT_REPORT, directory: DIRECTORY, settings: DEFAULT_SETTINGS }
const OWN = ALERTS.filter(({ owner }) => owner === 'Zhang Min')

const CONTACT: ContactEntry = {
  kind: 'contact',
  id: 'e1',
  loggedAt: 1,
  customer: 'k10007',
  day: toEpochDay(2025, 11, 5),
  alert: undefined,
  salesperson: 'Zhang Min',
  channel: 'call',
  outcome: 'will-order',
  cause: '',
  note: 'asks for\n60 days',
  next: toEpochDay(2025, 11, 18),
}

async function brief(alerts: readonly FollowedAlert[], locale: Locale = 'en') {
  return briefText(alerts, SOURCE, createFormatter(locale, await loadMessages(locale), '¥'))
}

function followed(alert: FollowedAlert): FollowedAlert {
  const next = { day: toEpochDay(2025, 11, 18), entry: CONTACT }
  return { ...alert, followUp: { ...alert.followUp, contacts: [CONTACT], next, newest: CONTACT } }
}

describe('briefText', () => {
  it('says what it is about, then by severity what to do, whom to call and what was said last', async () => {
    const [first, ...others] = OWN
    const text = await brief(first === undefined ? [] : [followed(first), ...others])
    expect(text.split('\n')).toEqual([
      'Zhang Min: customers to wake, October 2025',
      '3 customers, ¥258,976 a month at risk',
      'Ordered since, no call needed: 2',
      '',
      'Critical (2): Visit or call now, find the cause, special support or offer to win back',
      '',
      '1. Suzhou Hongtai Pumps',
      'Mr Tang 138 0350 0051',
      'Last order 4 Sep, 69 days ago; ¥148,621 a month',
      'Bought: Timing belts HTD · Hex bolts M8 × 40',
      '5 Nov: Call, will order; asks for 60 days; Next step: 18 Nov',
      '',
      '2. Ningbo Ruifeng Hardware',
      'Mr Wu 134 8240 8881',
      'Last order 29 Sep, 44 days ago; ¥102,085 a month',
      'within its rhythm, every 40 days',
      'Bought: Cutting fluid, 20 L · O-ring sets, NBR',
      '',
      'Low (1): Call when time allows',
      '',
      '3. Wenzhou Minghe Precision',
      'Last order 15 Jun, 150 days ago; ¥8,270 a month',
    ])
  })

  it('speaks the language of the interface', async () => {
    const lines = (await brief(OWN, 'zh-CN')).split('\n')
    expect(lines[0]).toBe('Zhang Min：2025年10月待唤醒客户')
    expect(lines).toContain('最近下单 9月4日，69 天前；每月 ¥148,621')
  })

  it('fits one message, and says how many customers it leaves out', async () => {
    const [first] = OWN
    const many = Array.from({ length: 60 }, () => first).filter((alert) => alert !== undefined)
    const text = await brief(many)
    expect(text.length).toBeLessThanOrEqual(2_000)
    const listed = text.split('\n').filter((line) => /^\d+\. /.test(line)).length
    expect(listed).toBeGreaterThan(10)
    expect(text.endsWith(`\n… and ${60 - listed} more, see the call sheet.`)).toBe(true)
  })

  it('has neither tabs nor blank ends, and no line is long', async () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const text = await brief(OWN, locale)
      expect(text).not.toMatch(/\t|\n{3}|^\s|\s$/)
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(100)
    }
  })

  it('says so where nobody is left to call, and nothing where there is no alert', async () => {
    const back = OWN.filter(({ orderedSince }) => orderedSince !== undefined)
    expect(await brief(back)).toContain('Nobody to call.')
    expect(await brief([])).toBe('')
  })
})
