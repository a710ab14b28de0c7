import { describe, expect, it } from 'vitest'
import type { CompanySettings } from '../../../src/domain/company/company-settings.ts'
import type { PeriodInfo, PeriodKind } from '../../../src/domain/periods/period.ts'
import { parsePeriodKey } from '../../../src/domain/periods/period-calendar.ts'
import {
  openingPeriod,
  periodAt,
  periodBefore,
  periodsUpTo,
  timeLine,
  yearBefore,
} from '../../../src/domain/periods/periods.ts'
import { company, day } from '../build-company.ts'

function lineOf(
  dates: readonly string[],
  settings: Partial<CompanySettings> & { readonly today?: string } = {},
  kind: PeriodKind = 'month',
) {
  return timeLine(
    company(
      dates.map((date, at) => ({ date, amount: 1, id: `K${at}` })),
      settings,
    ),
    kind,
  )
}

const states = (dates: readonly string[], settings: Partial<CompanySettings> = {}) =>
  Object.fromEntries(lineOf(dates, settings).periods.map(({ key, state }) => [key, state]))

describe('timeLine', () => {
  it('is open until 3 days before the end of the period that holds the as-of date', () => {
    expect(states(['2025-09-05', '2025-10-27'])).toEqual({
      '2025-09': 'complete',
      '2025-10': 'open',
    })
    expect(states(['2025-10-28'])).toEqual({ '2025-10': 'complete' })
    expect(states(['2025-10-31'])).toEqual({ '2025-10': 'complete' })
  })

  it('names a period without a line, whatever the user says of it', () => {
    expect(
      states(['2025-08-05', '2025-10-31'], { stateByPeriod: { '2025-09': 'complete' } }),
    ).toEqual({ '2025-08': 'complete', '2025-09': 'gap', '2025-10': 'complete' })
  })

  it('lets the user say that a period is finished or not', () => {
    const settings = { stateByPeriod: { '2025-09': 'open', '2025-10': 'complete' } } as const
    const { periods } = lineOf(['2025-09-05', '2025-10-12'], settings)
    expect(periods.map(({ state, stateIsUsers }) => [state, stateIsUsers])).toEqual([
      ['open', true],
      ['complete', true],
    ])
    const agreed = lineOf(['2025-10-12'], { stateByPeriod: { '2025-10': 'open' } })
    expect(agreed.periods[0]?.stateIsUsers).toBe(false)
  })

  it('leaves lines after the as-of date, and after today, in no period', () => {
    expect(states(['2025-09-30', '2025-10-12', '2025-12-01'], { asOf: day('2025-09-30') })).toEqual(
      {
        '2025-09': 'complete',
      },
    )
    const { periods } = lineOf(['2025-09-30', '2099-12-01'], { today: '2025-10-02' })
    expect(periods.map(({ key }) => key)).toEqual(['2025-09'])
    expect(lineOf(['2099-12-01'], { today: '2025-10-02' }).periods).toEqual([])
    expect(lineOf([]).periods).toEqual([])
  })

  it('counts days to the as-of date in the newest complete and the open period, else to the end', () => {
    const { periods } = lineOf(['2025-08-05', '2025-09-05', '2025-10-12'])
    expect(periods.map(({ reference }) => reference)).toEqual(
      ['2025-08-31', '2025-10-12', '2025-10-12'].map((date) => day(date)),
    )
  })

  it('knows the newest sale line and the ordering customers of each period', () => {
    const subject = company([
      { date: '2025-10-03', amount: 1, id: 'a' },
      { date: '2025-10-04', amount: 1, id: 'b' },
      { date: '2025-10-30', amount: -1, id: 'a' },
    ])
    expect(timeLine(subject, 'month').periods).toMatchObject([
      { key: '2025-10', orderingCustomers: 2, lastOrder: day('2025-10-04') },
    ])
  })

  it('cuts quarters, and months that start on another day', () => {
    const dates = ['2025-09-26', '2025-12-25']
    const quarters = lineOf(dates, { firstDay: 26 }, 'quarter').periods
    expect(quarters).toMatchObject([
      { key: '2025-Q4', first: day('2025-09-26'), last: day('2025-12-25'), state: 'complete' },
    ])
    expect(lineOf(dates, { firstDay: 26 }).periods.map(({ key }) => key)).toEqual([
      '2025-10',
      '2025-11',
      '2025-12',
    ])
  })
})

describe('a quiet period', () => {
  /** As many ordering customers as said in each month from January on, then in the last. */
  const dates = (counts: readonly number[]) =>
    counts.flatMap((count, at) =>
      Array.from({ length: count }, () => `2025-${String(at + 1).padStart(2, '0')}-28`),
    )
  const lastQuiet = (counts: readonly number[], settings: Partial<CompanySettings> = {}) =>
    lineOf(dates(counts), settings).periods.at(-1)?.quiet

  it('has fewer than 60 % of the median of ordering customers of the 6 before', () => {
    // Median of 4 4 4 6 6 6 is 5; 60 % of it are exactly 3.
    expect(lastQuiet([4, 4, 4, 6, 6, 6, 3])).toBe('no')
    expect(lastQuiet([4, 4, 4, 6, 6, 6, 2])).toBe('offered')
  })

  it('needs 6 periods before it, gaps not counted', () => {
    expect(lastQuiet([4, 4, 4, 6, 6, 2])).toBe('no')
    expect(lastQuiet([4, 4, 4, 0, 6, 6, 6, 2])).toBe('offered')
    expect(lastQuiet([4, 4, 4, 0, 6, 6, 2])).toBe('no')
  })

  it('is accepted by the user', () => {
    expect(lastQuiet([4, 4, 4, 6, 6, 6, 2], { quiet: ['2025-07'] })).toBe('accepted')
  })
})

describe('periodBefore', () => {
  const line = lineOf(['2024-10-05', '2025-08-05', '2025-10-28'])
  const october = periodAt(line, parsePeriodKey('2025-10')!.index)!
  const keys = (periods: readonly (PeriodInfo | undefined)[]) => periods.map((info) => info?.key)

  it('passes over gaps', () => {
    expect(keys([periodBefore(line, october.index)])).toEqual(['2025-08'])
    expect(periodBefore(line, line.periods[0]!.index)).toBeUndefined()
  })

  it('does not look for the year before elsewhere', () => {
    expect(keys([yearBefore(line, october.index)])).toEqual(['2024-10'])
    expect(yearBefore(line, october.index - 2)).toBeUndefined()
    expect(yearBefore(line, october.index - 1)).toBeUndefined()
  })

  it('counts periods without gaps', () => {
    expect(keys(periodsUpTo(line, october.index, 2))).toEqual(['2025-08', '2025-10'])
    expect(keys(periodsUpTo(line, october.index, 6))).toEqual(['2024-10', '2025-08', '2025-10'])
  })
})

describe('openingPeriod', () => {
  it('is the newest complete one with lines, else the open one', () => {
    expect(openingPeriod(lineOf(['2025-08-05', '2025-10-12']))?.key).toBe('2025-08')
    expect(openingPeriod(lineOf(['2025-10-12']))?.key).toBe('2025-10')
    expect(openingPeriod(lineOf([]))).toBeUndefined()
  })
})
