import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../../src/domain/calendar.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import type { CompanySettings } from '../../../src/domain/company/company-settings.ts'
import {
  computeContactPlans,
  WEEKS_AHEAD,
  WEEKS_BACK,
  type PersonPlan,
} from '../../../src/domain/follow-up/contact-plan-report.ts'
import type { LogEntry } from '../../../src/domain/follow-up/log-entry.ts'
import type { View } from '../../../src/domain/periods/view.ts'
import { company, day, view, type LineDraft } from '../build-company.ts'
import { contact, done, frozenAlert, logOf } from './build-log.ts'

const sale = (id: string, date: string, amount: number, person = 'Ann'): LineDraft => ({
  id,
  date,
  amount,
  person,
})

/**
 * September: x A, the others B. October: a A; b, c, d B; e C; x and y silent, and w, which is nobody's. d
 * has ordered in November, which is still open; z is excluded.
 */
const LINES = [
  sale('x', '2025-09-02', 900),
  sale('a', '2025-09-03', 100),
  sale('y', '2025-09-04', 50),
  sale('w', '2025-09-05', 30, ''),
  sale('z', '2025-09-05', 5000),
  sale('a', '2025-10-03', 1000),
  sale('b', '2025-10-04', 500),
  sale('c', '2025-10-05', 400),
  sale('d', '2025-10-06', 300, 'Bo'),
  sale('e', '2025-10-07', 10),
  sale('d', '2025-11-12', 1, 'Bo'),
]

/** A Wednesday. */
const TODAY = '2025-11-19'
const THIS_WEEK = day('2025-11-17')

function small(settings: Partial<CompanySettings> = {}): Company {
  return company(LINES, { today: TODAY, excluded: ['z'], contactsPerDay: 2, ...settings })
}

function plans(
  entries: readonly LogEntry[] = [],
  changes: Partial<View> = {},
  { week = TODAY, subject = small() }: { readonly week?: string; readonly subject?: Company } = {},
) {
  const asked = view('2025-10', changes)
  return computeContactPlans(subject, asked, logOf(subject, entries), day(week))
}

/** 'Wed x!, Thu a (b); left e' : planned customers, those of alerts with '!'; made ones in brackets. */
function shown(plan: PersonPlan | undefined, subject = small()): string {
  const name = (customer: number) => subject.directory.keys[customer] ?? ''
  const days = (plan?.days ?? []).flatMap(({ day: at, made, planned }) => {
    const parts = [
      ...made.map((one) => `(${name(one.customer)})`),
      ...planned.map(
        ({ customer, reason }) =>
          name(customer) + { alert: '!', promised: '?', rhythm: '' }[reason.kind],
      ),
    ]
    return parts.length === 0 ? [] : [`${weekdayOf(at) - 1}: ${parts.join(' ')}`]
  })
  const left = plan?.leftNamed.map(({ customer }) => name(customer)).join(' ') ?? ''
  return days.join(', ') + (left === '' ? '' : `; left ${left}`)
}

const planOf = (report: ReturnType<typeof plans>, owner = 'Ann') =>
  report.plans.find((plan) => plan.owner === owner)

describe('computeContactPlans', () => {
  it('plans alerts first and then the rhythm, from today on, each person’s by themselves', () => {
    const report = plans()
    expect(report.plans.map(({ owner }) => owner)).toEqual(['Ann', 'Bo', ''])
    // Days are counted from Monday: today is 2.
    expect(shown(planOf(report))).toBe('2: x! y!, 3: a c, 4: b e')
    expect(shown(planOf(report, 'Bo'))).toBe('2: d')
    expect(shown(planOf(report, ''))).toBe('2: w!')
    expect(report).toMatchObject({ week: THIS_WEEK, thisWeek: THIS_WEEK, contactsPerDay: 2 })
  })

  it('rests on the last complete period where the one shown is open', () => {
    expect(plans([], { period: '2025-11' })).toMatchObject({ period: { key: '2025-10' } })
    expect(plans([], { period: '2025-11' }).plans).toEqual(plans().plans)
  })

  it('counts what was done, and waits for what was promised or put off', () => {
    const y = { ...contact('y', '2025-11-18'), kind: 'snooze' as const, until: day('2025-11-20') }
    const report = plans([
      contact('x', '2025-11-18', { next: day('2025-11-21') }),
      y,
      contact('b', TODAY),
      done('a', '2025-11-17'),
      contact('e', '2025-11-18', { next: day('2025-11-25') }),
    ])
    expect(shown(planOf(report))).toBe('1: (x) (e), 2: (b) c, 3: y?, 4: x?')
  })

  it('plans an alert again that nobody was reached about, and says which have no next step', () => {
    const silent = contact('x', '2025-11-13', { outcome: 'no-answer' })
    const report = plans([silent, contact('y', '2025-11-18')])
    expect(planOf(report)?.days[3]?.planned[0]).toMatchObject({
      reason: { kind: 'alert', alert: { triedOn: day('2025-11-13'), severity: 'critical' } },
    })
    expect(shown(planOf(report))).toBe('1: (y), 2: a c, 3: x! e, 4: b')
    expect(planOf(report)?.withoutStep).toBe(1)
    const givenUp = plans([contact('y', '2025-11-18', { outcome: 'given-up' })])
    expect(planOf(givenUp)?.withoutStep).toBe(0)
  })

  it('leaves out who was put away, and who has ordered since', () => {
    expect(shown(planOf(plans([done('x', '2025-11-18')])))).toBe('2: y! c, 3: a e, 4: b')
    const ordered = company([...LINES, sale('x', '2025-11-14', 5)], {
      today: TODAY,
      excluded: ['z'],
      contactsPerDay: 2,
    })
    const report = plans([], {}, { subject: ordered })
    expect(shown(planOf(report), ordered)).toBe('2: y! c, 3: a e, 4: b')
  })

  it('strikes a promise about an alert once the customer has ordered', () => {
    const subject = company([...LINES, sale('x', '2025-11-14', 5)], {
      today: TODAY,
      excluded: ['z'],
      contactsPerDay: 2,
    })
    const promise = (alert: ReturnType<typeof frozenAlert> | undefined) =>
      contact('x', '2025-11-13', { next: day('2025-11-20'), alert })
    const planned = (entries: readonly LogEntry[]) =>
      shown(planOf(plans(entries, {}, { subject })), subject)
    expect(planned([promise(frozenAlert(subject, '2025-10'))])).not.toContain('x')
    expect(planned([promise(undefined)])).toContain('3: x?')
  })

  it('plans a later week as if the weeks before it were done', () => {
    const subject = small({ contactsPerDay: 1 })
    const week = (date: string) => shown(planOf(plans([], {}, { week: date, subject })), subject)
    expect(week(TODAY)).toBe('2: x!, 3: y!, 4: a; left b c e')
    // a was seen on Friday; b and c two weeks ago at most, so that only e is new.
    expect(week('2025-11-26')).toBe('0: b, 1: c, 2: e, 4: a')
    expect(week('2025-12-03')).toBe('4: a')
    expect(week('2025-12-10')).toBe('0: b, 1: c, 4: a')
  })

  it('shows of an earlier week what was done, and plans nothing', () => {
    const report = plans(
      [contact('x', '2025-11-08'), contact('y', '2025-11-18')],
      {},
      {
        week: '2025-11-04',
      },
    )
    expect(report.plans.map((plan) => [plan.owner, shown(plan), plan.left])).toEqual([
      ['Ann', '5: (x)', 0],
    ])
  })

  it('goes so many weeks ahead and back, and no further', () => {
    const weekOf = (date: string) => (plans([], {}, { week: date }).week - THIS_WEEK) / 7
    expect([weekOf('2035-01-01'), weekOf('1999-01-01')]).toEqual([WEEKS_AHEAD, -WEEKS_BACK])
    expect(weekOf('2025-11-30')).toBe(1)
  })

  it('is the plan of one person in any spelling, and of the current owner after a handover', () => {
    expect(plans([], { salesperson: 'ANN' }).plans).toEqual([planOf(plans())])
    const subject = small({ handovers: [{ from: 'Ann', to: 'Bo' }] })
    const report = plans([], {}, { subject })
    expect(report.plans.map(({ owner }) => owner)).toEqual(['Bo', ''])
    expect(shown(planOf(report, 'Bo'), subject)).toBe('2: x! y!, 3: a c, 4: b d; left e')
  })

  it('plans on the working days of the company alone', () => {
    const subject = small({ workingDays: [1, 6] })
    const [plan] = plans([], {}, { subject }).plans
    expect(plan?.days.map(({ day: at }) => at - THIS_WEEK)).toEqual([0, 5])
    expect(shown(plan, subject)).toBe('5: x! y!; left a b c e')
  })

  it('has no plans for a company without data', () => {
    const empty = company([])
    expect(computeContactPlans(empty, view('2025-10'), logOf(empty, []), 0).plans).toEqual([])
  })
})
