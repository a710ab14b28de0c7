import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import type { ContactReason, PlannedContact } from '../../src/domain/follow-up/contact-plan.ts'
import { contactReasonText } from '../../src/i18n/contact-reason-text.ts'
import { contact } from '../domain/follow-up/build-log.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'
import { month } from '../features/months.ts'

const FACTS = { period: month('2025-10'), week: toEpochDay(2025, 12, 29) }

function both(reason: ContactReason, changes: Partial<PlannedContact> = {}) {
  const planned = { customer: 0, tier: 'A', lastContact: undefined, reason, ...changes } as const
  return [ENGLISH, CHINESE].map((formatter) => contactReasonText(planned, FACTS, formatter))
}

const alert = {
  severity: 'critical',
  tierBefore: 'A',
  valueAtRisk: 148_621_0000,
  withinRhythm: false,
  triedOn: undefined,
} as const

describe('contactReasonText', () => {
  it('says of an alert what fell and what is at risk, and that nobody was reached', () => {
    expect(both({ kind: 'alert', alert })).toEqual([
      'A → D in October, ¥148,621 a month at risk',
      '10月由A类变为D类，每月风险金额¥148,621',
    ])
    expect(
      both({ kind: 'alert', alert: { ...alert, tierBefore: 'D', withinRhythm: true } }),
    ).toEqual([
      'D before and in October, ¥148,621 a month at risk; within its rhythm',
      '10月仍未下单，每月风险金额¥148,621；仍在其下单节奏内',
    ])
    const tried = { ...alert, triedOn: toEpochDay(2025, 12, 5) }
    expect(both({ kind: 'alert', alert: tried })[0]).toMatch(/; no answer on 5 Dec$/)
  })

  it('says of a promise what it rests on; the year where it is not that of the week', () => {
    const entry = contact('k', '2025-12-20', {
      next: toEpochDay(2026, 1, 2),
      channel: 'visit',
      outcome: 'will-order',
    })
    expect(both({ kind: 'promised', step: { day: toEpochDay(2026, 1, 2), entry } })).toEqual([
      'Promised for 2 Jan 2026; visit on 20 Dec: will order',
      '约定2026年1月2日跟进；12月20日拜访：将下单',
    ])
    const { id, loggedAt, customer } = entry
    const snooze = {
      id,
      loggedAt,
      customer,
      alert: undefined,
      kind: 'snooze' as const,
      day: 0,
      until: 1,
    }
    expect(
      both({ kind: 'promised', step: { day: toEpochDay(2025, 12, 30), entry: snooze } }),
    ).toEqual(['Snoozed until 30 Dec', '暂缓至12月30日'])
  })

  it('says of a rhythm how often, and when the last contact was', () => {
    const rhythm = { kind: 'rhythm', contactsPerMonth: 4 } as const
    expect(both(rhythm, { lastContact: toEpochDay(2025, 12, 18) })).toEqual([
      'A: 4 contacts a month, last on 18 Dec',
      'A类每月联系 4 次，上次12月18日',
    ])
    expect(both({ ...rhythm, contactsPerMonth: 1 }, { tier: 'C' })).toEqual([
      'C: 1 contact a month, none yet',
      'C类每月联系 1 次，尚未联系',
    ])
  })
})
