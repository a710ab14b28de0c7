import { describe, expect, it } from 'vitest'
import type { Company } from '../../../src/domain/company/company.ts'
import { periodAt, timeLine } from '../../../src/domain/periods/periods.ts'
import { parsePeriodKey } from '../../../src/domain/periods/period-calendar.ts'
import { PRESETS, TIERS, type Measure, type TierRule } from '../../../src/domain/tiers/tier-rule.ts'
import { assignTiers } from '../../../src/domain/tiers/tiers.ts'
import { company, type LineDraft } from '../build-company.ts'

function tiersByKey(
  subject: Company,
  period: string,
  rule: TierRule,
  measure: Measure = 'sales',
): Record<string, string> {
  const { kind, index } = parsePeriodKey(period)!
  const line = timeLine(subject, kind)
  const { tiers } = assignTiers(subject, line, periodAt(line, index)!, measure, rule)
  return Object.fromEntries(
    subject.directory.keys.map((key, at) => [key, TIERS[tiers[at] ?? -1] ?? '·']),
  )
}

/** The tiers of k1 to k12, in this order, as one word. */
function word(tiers: Record<string, string>): string {
  return Array.from({ length: 12 }, (_, at) => tiers[`k${at + 1}`]).join('')
}

describe('assignTiers', () => {
  const may: LineDraft[] = [500, 200, 90, 60, 50, 40, 30, 20, 20, 15].map((amount, at) => ({
    date: '2025-05-10',
    amount,
    id: `K${at + 1}`,
  }))
  const example = company(
    [
      ...may,
      { date: '2025-05-20', amount: -25, id: 'K10' },
      { date: '2025-03-05', amount: 70, id: 'K11' },
    ],
    { records: [{ id: 'K12', name: 'Never ordered' }] },
  )

  it('gives the worked example: 20 / 60 / 20 of customers', () => {
    expect(word(tiersByKey(example, '2025-05', PRESETS['20-60-20-customers']))).toBe('AABBBBBBBCDD')
  })

  it('gives the worked example: 20 / 60 / 20 of contribution', () => {
    expect(word(tiersByKey(example, '2025-05', PRESETS['20-60-20-contribution']))).toBe(
      'ABBBCCCCCCDD',
    )
  })

  it('gives the worked example: classic ABC', () => {
    expect(word(tiersByKey(example, '2025-05', PRESETS['classic-abc']))).toBe('AAAABBBCCCDD')
  })

  it('knows nobody before the first line or the created date', () => {
    const subject = company(
      [
        { date: '2025-01-10', amount: 1, id: 'early' },
        { date: '2025-02-10', amount: 1, id: 'late' },
        { date: '2025-02-10', amount: -1, id: 'returns' },
        { date: '2025-02-10', amount: 0, id: 'sample' },
      ],
      {
        records: [
          { id: 'always', name: 'Listed without a date' },
          { id: 'feb', name: 'Listed later', created: 20_120 }, // 1 February 2025
        ],
      },
    )
    expect(tiersByKey(subject, '2025-01', PRESETS['20-60-20-customers'])).toEqual({
      always: 'D',
      early: 'A',
      feb: '·',
      late: '·',
      returns: '·',
      sample: '·',
    })
    expect(tiersByKey(subject, '2025-02', PRESETS['20-60-20-customers'])).toEqual({
      always: 'D',
      early: 'D',
      feb: 'D',
      late: 'A',
      returns: 'D',
      sample: 'D',
    })
  })

  it('ranks by known margins, and puts a margin of nothing into C', () => {
    const subject = company([
      { date: '2025-01-10', amount: 100, margin: 1, id: 'thin' },
      { date: '2025-01-10', amount: 50, margin: 40, id: 'rich' },
      { date: '2025-01-10', amount: 50, margin: 39, id: 'next' },
      { date: '2025-01-10', amount: 900, id: 'unknown' },
      { date: '2025-01-10', amount: 9, margin: -9, id: 'loss' },
    ])
    expect(tiersByKey(subject, '2025-01', PRESETS['20-60-20-customers'], 'margin')).toEqual({
      loss: 'C',
      next: 'B',
      rich: 'A',
      thin: 'B',
      unknown: 'C',
    })
  })

  it("ranks each owner's customers by themselves where the rule says so", () => {
    const subject = company([
      { date: '2025-01-10', amount: 100, id: 'a1', person: 'Ann' },
      { date: '2025-01-10', amount: 90, id: 'a2', person: 'Ann' },
      { date: '2025-01-10', amount: 3, id: 'b1', person: 'Bob' },
      { date: '2025-01-10', amount: 2, id: 'b2', person: 'Bob' },
      { date: '2025-01-10', amount: 1, id: 'n1' },
    ])
    const rule = { ...PRESETS['20-60-20-customers'], scope: 'owner' } as const
    expect(tiersByKey(subject, '2025-01', rule)).toEqual({
      a1: 'A',
      a2: 'B',
      b1: 'A',
      b2: 'B',
      n1: 'A',
    })
  })

  it('leaves excluded customers out of tiers and out of what stands ahead', () => {
    const drafts = [
      { date: '2025-01-10', amount: 900, id: 'cash' },
      { date: '2025-01-10', amount: 2, id: 'x' },
      { date: '2025-01-10', amount: 1, id: 'y' },
    ]
    const contribution = PRESETS['20-60-20-contribution']
    expect(tiersByKey(company(drafts), '2025-01', contribution)).toEqual({
      cash: 'A',
      x: 'C',
      y: 'C',
    })
    expect(tiersByKey(company(drafts, { excluded: ['cash'] }), '2025-01', contribution)).toEqual({
      cash: '·',
      x: 'A',
      y: 'B',
    })
  })
})
