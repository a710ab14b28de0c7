import { toEpochDay } from '../../src/domain/calendar.ts'
import { MONEY_SCALE } from '../../src/domain/money.ts'
import type { Alert, FollowedAlert, Severity } from '../../src/domain/alerts/alert.ts'
import type { TrailMark } from '../../src/domain/tiers/trail.ts'
import type { Tier } from '../../src/domain/tiers/tier-rule.ts'
import { AS_OF } from './months.ts'

const units = (amount: number) => amount * MONEY_SCALE

type AlertFacts = Pick<Alert, 'customer' | 'severity' | 'tierBefore' | 'owner'> & {
  readonly trail: string
  readonly atRisk: number
  readonly last: readonly [month: number, day: number]
} & Partial<Omit<FollowedAlert, 'trail'>>

function alert({ trail, atRisk, last, ...facts }: AlertFacts): FollowedAlert {
  const lastOrder = toEpochDay(2025, ...last)
  return {
    lastOrder,
    lastOrderMonthOnly: false,
    daysSince: AS_OF - lastOrder,
    periodsAsleep: 1,
    trail: trail.split('') as TrailMark[],
    valueAtRisk: units(atRisk),
    usualGap: undefined,
    withinRhythm: false,
    lastProducts: [],
    orderedSince: undefined,
    returnsOnly: false,
    followUp: {
      frozen: undefined,
      contacts: [],
      state: facts.orderedSince === undefined ? 'open' : 'came-back',
      next: undefined,
      newest: undefined,
    },
    wonBack: undefined,
    ...facts,
  }
}

const GRADES: Readonly<Record<Severity, Tier>> = { critical: 'A', high: 'B', medium: 'C', low: 'D' }
const graded = (severity: Severity) => ({ severity, tierBefore: GRADES[severity] })

export const ALERTS: readonly FollowedAlert[] = [
  alert({
    ...graded('critical'),
    customer: 0,
    owner: 'Zhang Min',
    trail: 'AAAAAD',
    atRisk: 148_621,
    last: [9, 4],
    usualGap: 14,
    lastProducts: ['Timing belts HTD', 'Hex bolts M8 × 40'],
  }),
  alert({
    ...graded('critical'),
    customer: 1,
    owner: 'Zhang Min',
    trail: 'AAAAAD',
    atRisk: 102_085,
    last: [9, 29],
    usualGap: 40,
    withinRhythm: true,
    lastProducts: ['Cutting fluid, 20 L', 'O-ring sets, NBR'],
  }),
  alert({
    ...graded('critical'),
    customer: 2,
    owner: 'Liu Fang',
    trail: 'ABAAAD',
    atRisk: 80_792,
    last: [9, 17],
  }),
  alert({
    ...graded('high'),
    customer: 3,
    owner: 'Zhang Min',
    trail: 'BBBBBD',
    atRisk: 28_899,
    last: [9, 27],
    orderedSince: toEpochDay(2025, 11, 12),
    wonBack: units(20_000),
    lastProducts: ['Stainless washers'],
  }),
  alert({
    ...graded('high'),
    customer: 4,
    owner: 'Li Na',
    trail: 'DDDDBD',
    atRisk: 30_410,
    last: [9, 14],
  }),
  alert({
    ...graded('medium'),
    customer: 5,
    owner: 'Zhang Min',
    trail: 'DDBCCD',
    atRisk: 5_691,
    last: [9, 26],
    orderedSince: toEpochDay(2025, 11, 7),
    wonBack: units(8_063),
  }),
  alert({
    ...graded('low'),
    customer: 6,
    owner: 'Zhang Min',
    trail: '··CDDD',
    atRisk: 8_270,
    last: [6, 15],
    periodsAsleep: 4,
  }),
]
