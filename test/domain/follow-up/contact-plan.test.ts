import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEpochDay, type EpochDay } from '../../../src/domain/calendar.ts'
import {
  afterWeek,
  contactGap,
  planWeek,
  type AlertToContact,
  type ContactCandidate,
  type PlanFrame,
  type WeekPlan,
} from '../../../src/domain/follow-up/contact-plan.ts'
import type { ContactEntry } from '../../../src/domain/follow-up/log-entry.ts'
import { SEVERITIES } from '../../../src/domain/alerts/alert.ts'
import { TIERS } from '../../../src/domain/tiers/tier-rule.ts'

const MONDAY = toEpochDay(2025, 11, 17)
const [TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = [1, 2, 3, 4].map((days) => MONDAY + days) as [
  EpochDay,
  EpochDay,
  EpochDay,
  EpochDay,
]
const SUNDAY = MONDAY + 6
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function frame(changes: Partial<PlanFrame> = {}): PlanFrame {
  return {
    monday: MONDAY,
    from: MONDAY,
    workingDays: [1, 2, 3, 4, 5],
    contactsPerDay: 2,
    madeByDay: new Map(),
    ...changes,
  }
}

function candidate(customer: number, changes: Partial<ContactCandidate> = {}): ContactCandidate {
  return {
    customer,
    tier: 'D',
    value: 0,
    contactsPerMonth: 0,
    alert: undefined,
    step: undefined,
    lastContact: undefined,
    ...changes,
  }
}

function alert(severity: AlertToContact['severity'], valueAtRisk: number, changes = {}) {
  return {
    severity,
    tierBefore: 'A' as const,
    valueAtRisk,
    withinRhythm: false,
    triedOn: undefined,
    ...changes,
  }
}

function promise(day: EpochDay) {
  const entry: ContactEntry = {
    kind: 'contact',
    id: 'e',
    loggedAt: 0,
    customer: 'k',
    alert: undefined,
    day: day - 5,
    salesperson: '',
    channel: 'call',
    outcome: 'spoke',
    cause: '',
    note: '',
    next: day,
  }
  return { step: { day, entry } }
}

const rhythm = (tier: 'A' | 'B' | 'C', lastContact?: EpochDay) => ({
  tier,
  contactsPerMonth: { A: 4, B: 2, C: 1 }[tier],
  lastContact,
})

/** 'Mon 1 2, Tue 3; left 4'. */
function shown({ days, left }: WeekPlan): string {
  const parts = days
    .filter(({ contacts }) => contacts.length > 0)
    .map(({ day, contacts }) =>
      [NAMES[day - MONDAY], ...contacts.map(({ customer }) => customer)].join(' '),
    )
  const rest = left.map(({ customer }) => customer).join(' ')
  return parts.join(', ') + (rest === '' ? '' : `; left ${rest}`)
}

describe('planWeek', () => {
  it('plans a week as it is worked out by hand', () => {
    const plan = planWeek(
      [
        candidate(1, rhythm('A')), // never seen: due at once, by rhythm
        candidate(2, { ...rhythm('A', MONDAY - 5), value: 9 }), // due on Wednesday, the 7th day
        candidate(3, { ...rhythm('B', MONDAY - 14), value: 4 }), // due on Monday, the 14th day
        candidate(4, { ...rhythm('C', MONDAY - 27), value: 4 }), // due on Tuesday, the 28th day
        candidate(5, rhythm('C', MONDAY - 21)), // due on Monday of the next week
        candidate(6, { alert: alert('high', 90) }),
        candidate(7, { alert: alert('critical', 50) }),
        candidate(8, { alert: alert('critical', 70, { withinRhythm: true }) }),
        candidate(9, { alert: alert('critical', 60) }),
        candidate(10, promise(TUESDAY)),
        candidate(11, promise(MONDAY - 3)), // overdue: on the first day
      ],
      frame(),
    )
    // 11 is overdue, so Monday has room for one alert: 9 before 7, by value at risk. Tuesday's promise
    // leaves room for 7. Wednesday: 8, which is within its rhythm, and 6. Rhythm finds Thursday and
    // Friday empty: A before B before C, on the emptier day, the earlier one of two.
    expect(shown(plan)).toBe('Mon 11 9, Tue 10 7, Wed 8 6, Thu 2 3, Fri 1 4')
  })

  it('keeps a promise on its own day before one that is overdue', () => {
    const candidates = [1, 2, 3].map((customer) => candidate(customer, promise(MONDAY - 3)))
    const plan = planWeek(
      [...candidates, candidate(4, promise(TUESDAY))],
      frame({ contactsPerDay: 1 }),
    )
    expect(shown(plan)).toBe('Mon 1, Tue 4, Wed 2, Thu 3')
  })

  it('moves a promise for a day off to the next working day, and into the next week', () => {
    const candidates = [candidate(1, promise(WEDNESDAY)), candidate(2, promise(SUNDAY))]
    const plan = planWeek(candidates, frame({ workingDays: [1, 2, 4, 5] }))
    expect(shown(plan)).toBe('Thu 1; left 2')
    expect(
      planWeek(afterWeek(candidates, plan), frame({ monday: MONDAY + 7, from: MONDAY + 7 }))
        .days[0],
    ).toMatchObject({ contacts: [{ customer: 2 }] })
  })

  it('waits for a next step, and plans nothing before it', () => {
    const waiting = candidate(1, { ...rhythm('A'), ...promise(SUNDAY + 1) })
    const silent = candidate(2, { alert: alert('critical', 5), ...promise(SUNDAY + 1) })
    expect(shown(planWeek([waiting, silent], frame()))).toBe('')
  })

  it('tries again a week after an attempt without an answer', () => {
    const tried = (days: number) => ({ alert: alert('critical', 5, { triedOn: MONDAY - days }) })
    const plan = planWeek([candidate(1, tried(4)), candidate(2, tried(0))], frame())
    expect(shown(plan)).toBe('Thu 1')
  })

  it('spreads the rhythm over the week', () => {
    const candidates = [1, 2, 3, 4, 5, 6].map((customer) => candidate(customer, rhythm('B')))
    const plan = planWeek(candidates, frame({ contactsPerDay: 8 }))
    expect(shown(plan)).toBe('Mon 1 6, Tue 2, Wed 3, Thu 4, Fri 5')
  })

  it('comes more than once a week only where the rhythm asks for it', () => {
    const often = candidate(1, { tier: 'A', contactsPerMonth: 8 })
    const plan = planWeek([often, candidate(2, rhythm('A'))], frame())
    expect(contactGap(8)).toBe(4)
    expect(shown(plan)).toBe('Mon 1, Tue 2, Fri 1')
    expect(plan.days[4]?.contacts[0]?.lastContact).toBe(MONDAY)
  })

  it('plans nothing before today, and counts what was done today', () => {
    const candidates = [1, 2, 3, 4].map((customer) => candidate(customer, rhythm('A')))
    const plan = planWeek(
      candidates,
      frame({
        from: THURSDAY,
        madeByDay: new Map([
          [THURSDAY, 1],
          [MONDAY, 2],
        ]),
      }),
    )
    expect(shown(plan)).toBe('Thu 2, Fri 1 3; left 4')
  })

  it('leaves over what a week without a working day cannot hold', () => {
    const plan = planWeek([candidate(1, rhythm('C'))], frame({ from: SUNDAY }))
    expect(shown(plan)).toBe('; left 1')
    expect(planWeek([], frame())).toMatchObject({ left: [] })
  })
})

const day = fc.integer({ min: MONDAY - 40, max: SUNDAY + 10 })
const candidates = fc
  .array(
    fc.record({
      tier: fc.constantFrom(...TIERS, undefined),
      value: fc.integer({ min: -2, max: 3 }),
      contactsPerMonth: fc.constantFrom(0, 1, 2, 4, 4, 8, 31),
      alert: fc.option(
        fc.record({
          severity: fc.constantFrom(...SEVERITIES),
          tierBefore: fc.constantFrom(...TIERS),
          valueAtRisk: fc.integer({ min: 0, max: 3 }),
          withinRhythm: fc.boolean(),
          triedOn: fc.option(day, { nil: undefined }),
        }),
        { nil: undefined },
      ),
      step: fc.option(
        day.map((at) => promise(at).step),
        { nil: undefined },
      ),
      lastContact: fc.option(day, { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((drafts) => drafts.map((draft, customer) => ({ customer, ...draft })))
const frames = fc.record({
  monday: fc.constant(MONDAY),
  from: fc.integer({ min: MONDAY, max: SUNDAY }),
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  contactsPerDay: fc.integer({ min: 1, max: 8 }),
  madeByDay: fc
    .array(fc.tuple(fc.integer({ min: MONDAY, max: SUNDAY }), fc.integer({ min: 0, max: 9 })))
    .map((made) => new Map(made)),
})

/** The first day on which a customer is to be contacted; undefined: on none. */
function dueOf({ step, alert: own, lastContact, contactsPerMonth }: ContactCandidate) {
  if (step !== undefined) return step.day
  if (own !== undefined) return own.triedOn === undefined ? MONDAY : own.triedOn + 7
  if (contactsPerMonth === 0) return undefined
  return lastContact === undefined ? MONDAY : lastContact + Math.ceil(28 / contactsPerMonth)
}

describe('every plan', () => {
  it('keeps the limit of each working day, what was done already included', () => {
    fc.assert(
      fc.property(candidates, frames, (waiting, within) => {
        for (const { day: at, contacts } of planWeek(waiting, within).days) {
          const made = within.madeByDay.get(at) ?? 0
          expect(contacts.length).toBeLessThanOrEqual(Math.max(0, within.contactsPerDay - made))
          expect(at).toBeGreaterThanOrEqual(within.from)
          expect(within.workingDays).toContain(at - MONDAY + 1)
        }
      }),
    )
  })

  it('names nobody twice a day, and once a week unless the rhythm asks for more', () => {
    fc.assert(
      fc.property(candidates, frames, (waiting, within) => {
        const { days } = planWeek(waiting, within)
        for (const { customer, contactsPerMonth } of waiting) {
          const planned = days.filter(({ contacts }) =>
            contacts.some((contact) => contact.customer === customer),
          )
          const mostAWeek = contactsPerMonth <= 4 ? 1 : Math.ceil(7 / contactGap(contactsPerMonth))
          expect(planned.length).toBeLessThanOrEqual(mostAWeek)
        }
        for (const { contacts } of days) {
          expect(new Set(contacts.map(({ customer }) => customer)).size).toBe(contacts.length)
        }
      }),
    )
  })

  it('has all who are due by Sunday either planned or left, nobody else, and nobody too early', () => {
    fc.assert(
      fc.property(candidates, frames, (waiting, within) => {
        const { days, left } = planWeek(waiting, within)
        const planned = new Map<number, EpochDay>()
        for (const { day: at, contacts } of days.toReversed()) {
          for (const { customer } of contacts) planned.set(customer, at)
        }
        for (const one of waiting) {
          const due = dueOf(one)
          const isLeft = left.some(({ customer }) => customer === one.customer)
          const isPlanned = planned.has(one.customer)
          expect([isPlanned, isLeft].filter(Boolean)).toHaveLength(
            due !== undefined && due <= SUNDAY ? 1 : 0,
          )
          expect(planned.get(one.customer) ?? Infinity).toBeGreaterThanOrEqual(due ?? -Infinity)
        }
        expect(left.length).toBe(new Set(left.map(({ customer }) => customer)).size)
      }),
    )
  })

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(candidates, frames, (waiting, within) => {
        expect(planWeek(waiting.toReversed(), within)).toEqual(planWeek(waiting, within))
      }),
    )
  })

  it('leaves nobody over while a day from the due day on has room', () => {
    fc.assert(
      fc.property(candidates, frames, (waiting, within) => {
        const { days, left } = planWeek(waiting, within)
        for (const { customer } of left) {
          const due = dueOf(waiting[customer] ?? candidate(-1)) ?? 0
          for (const { day: at, contacts } of days.filter((one) => one.day >= due)) {
            const room = within.contactsPerDay - (within.madeByDay.get(at) ?? 0)
            expect(contacts.length).toBeGreaterThanOrEqual(room)
          }
        }
      }),
    )
  })
})

describe('afterWeek', () => {
  it('takes what was planned for done, so that the next week goes on from there', () => {
    const waiting = [
      candidate(1, rhythm('A')),
      candidate(2, { alert: alert('low', 1) }),
      candidate(3, promise(FRIDAY)),
      candidate(4, rhythm('B', MONDAY - 7)),
    ]
    const next = afterWeek(waiting, planWeek(waiting, frame()))
    expect(next.map(({ alert: own, step, lastContact }) => [own, step, lastContact])).toEqual([
      [undefined, undefined, TUESDAY],
      [undefined, undefined, MONDAY],
      [undefined, undefined, FRIDAY],
      [undefined, undefined, MONDAY - 7],
    ])
  })
})
