import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { computeContactPlans } from '../../src/domain/follow-up/contact-plan-report.ts'
import type { LogEntry } from '../../src/domain/follow-up/log-entry.ts'
import {
  buildPlanFile,
  contactPlanCalendar,
  contactPlanTable,
  type ContactPlanSource,
} from '../../src/export/contact-plan-table.ts'
import { cellText } from '../../src/export/plain-text.ts'
import { company, day, view } from '../domain/build-company.ts'
import { contact, logOf } from '../domain/follow-up/build-log.ts'
import { CHINESE, ENGLISH } from '../features/formatters.ts'

/** Pumps is A; Washers, A in September, is silent; today is a Wednesday. */
const SMALL = company(
  [
    { id: 'W', name: 'Washers', date: '2025-09-10', amount: 4000, person: 'Ann' },
    { id: 'P', name: 'Pumps', date: '2025-10-10', amount: 5000, person: 'Ann' },
    { id: 'P', name: 'Pumps', date: '2025-11-10', amount: 1, person: 'Ann' },
  ],
  {
    today: '2025-11-12',
    records: [{ id: 'W', name: 'Washers', contact: 'Mr Tang', phone: '138 0350 0051' }],
  },
)

function source(entries: readonly LogEntry[] = [], week = '2025-11-12'): ContactPlanSource {
  return {
    report: computeContactPlans(SMALL, view('2025-10'), logOf(SMALL, entries), day(week)),
    directory: SMALL.directory,
    settings: DEFAULT_SETTINGS,
    moneyDecimals: 2,
    writtenAt: 0,
  }
}

describe('contactPlanTable', () => {
  it('has a row for each contact, with phone, reason and what to do', () => {
    const table = contactPlanTable(source([contact('p', '2025-11-04')]), ENGLISH)
    expect(table.columns.map(({ head }) => head).join(',')).toBe(
      'Date,Salesperson,Customer ID,Customer,Tier,Contact,Phone,Reason,Value at risk,Last contact,What to do',
    )
    const rows = Array.from({ length: table.length }, (_, row) =>
      table.columns.map((column) => cellText(column, row)),
    )
    expect(rows).toEqual([
      [
        '2025-11-12',
        'Ann',
        'W',
        'Washers',
        'D',
        'Mr Tang',
        '138 0350 0051',
        'A → D in October, ¥4,000 a month at risk',
        '4000.00',
        '',
        'Visit or call now, find the cause, special support or offer to win back',
      ],
      [
        '2025-11-13',
        'Ann',
        'P',
        'Pumps',
        'A',
        '',
        '',
        'A: 4 contacts a month, last on 4 Nov',
        '',
        '2025-11-04',
        'Sales hold or rise, relationship first',
      ],
    ])
  })

  it('is empty where nothing is planned', () => {
    expect(contactPlanTable(source([], '2025-10-01'), ENGLISH).length).toBe(0)
  })
})

describe('contactPlanCalendar', () => {
  it('has an event for each contact, with phone and reason', () => {
    const { name, events } = contactPlanCalendar(source(), ENGLISH)
    expect(name).toBe('Contact plan: Ann')
    expect(events.map(({ day: at, summary }) => [at - day('2025-11-12'), summary])).toEqual([
      [0, 'Washers, 138 0350 0051'],
      [1, 'Pumps'],
    ])
    expect(events[0]?.description).toBe(
      [
        'A → D in October, ¥4,000 a month at risk',
        'Visit or call now, find the cause, special support or offer to win back',
        'Mr Tang',
        'Phone: 138 0350 0051',
      ].join('\n'),
    )
  })

  it('says what was noted at the contact that a promise rests on', () => {
    const promise = contact('w', '2025-11-10', { next: day('2025-11-14'), note: 'wants a price' })
    const [, event] = contactPlanCalendar(source([promise]), ENGLISH).events
    expect(event?.description.split('\n').slice(0, 2)).toEqual([
      'Promised for 14 Nov; call on 10 Nov: spoke',
      'wants a price',
    ])
  })

  it('names an event by salesperson, week and customer alone, so that it moves when read in again', () => {
    const uidOf = (from: ContactPlanSource, customer: string, formatter = ENGLISH) =>
      contactPlanCalendar(from, formatter).events.find(({ summary }) => summary.includes(customer))
        ?.uid
    const moved = source([contact('w', '2025-11-11', { next: day('2025-11-14') })])
    expect(uidOf(moved, 'Washers')).toBe(uidOf(source(), 'Washers'))
    expect(uidOf(source(), 'Washers', CHINESE)).toBe(uidOf(source(), 'Washers'))
    expect(uidOf(source(), 'Pumps')).not.toBe(uidOf(source(), 'Washers'))
    expect(uidOf(source([], '2025-11-19'), 'Pumps')).not.toBe(uidOf(source(), 'Pumps'))
    expect(uidOf(source(), 'Washers')).toMatch(/^[\da-f]{32}@customer-cockpit$/)
  })
})

describe('buildPlanFile', () => {
  it('names the file after what it is, the Monday and the salesperson', async () => {
    const whose = view('2025-10', { salesperson: 'Li Wei' })
    const [calendar, table] = await Promise.all([
      buildPlanFile(source(), whose, { format: 'ics', locale: 'en' }),
      buildPlanFile(source(), whose, { format: 'csv', locale: 'zh-CN' }),
    ])
    expect(calendar.name).toBe('contact-plan_2025-11-10_Li-Wei.ics')
    expect(table.name).toBe('拜访计划_2025-11-10_Li-Wei.csv')
    expect(calendar.blob.type).toBe('text/calendar;charset=utf-8')
    expect(await calendar.blob.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(await table.blob.text()).toMatch(/^\u{FEFF}?日期,业务员,客户编号/u)
  })
})
