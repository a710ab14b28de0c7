import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { MONEY_SCALE } from '../../../src/domain/money.ts'
import type { TierReason } from '../../../src/domain/tiers/tier-reason.ts'
import { DEFAULT_RULE, PRESETS } from '../../../src/domain/tiers/tier-rule.ts'
import { WhyReason } from '../../../src/features/tiers/why-reason.tsx'
import type { Locale } from '../../../src/i18n/messages.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit } from '../in-cockpit.tsx'
import { month, NOVEMBER } from '../months.ts'
import { ALERTS } from '../october-alerts.ts'
import { ALERT_REPORT, DIRECTORY } from '../october.ts'

const units = (amount: number) => amount * MONEY_SCALE

/** The customer of the mock: 30th of 139, the first B but one. */
const REASON: TierReason = {
  period: ALERT_REPORT.period,
  before: ALERT_REPORT.before,
  yearBefore: undefined,
  measure: 'sales',
  rule: DEFAULT_RULE,
  salesperson: undefined,
  marginCover: undefined,
  excluded: { customers: 0, value: 0 },
  customer: 3,
  standing: 'tiered',
  owner: 'Li Na',
  tier: 'B',
  value: units(48_975),
  valueBefore: units(168_700),
  rank: 30,
  customersAhead: 29,
  orderingCustomers: 139,
  ahead: 29 / 139,
  cumulativeShare: 0.66,
  share: 0.0095,
  toNext: { tier: 'A', amount: units(3_761) },
  aboveBelow: { tier: 'C', amount: units(42_155) },
  neighbours: [
    { customer: 1, rank: 28, tier: 'A', value: units(52_736) },
    { customer: 2, rank: 29, tier: 'B', value: units(49_229) },
    { customer: 3, rank: 30, tier: 'B', value: units(48_975) },
  ],
  history: [
    { period: month('2025-09'), value: units(168_700), tier: 'A' },
    { period: month('2025-10'), value: units(48_975), tier: 'B' },
  ],
  otherRules: [
    { rule: PRESETS['20-60-20-contribution'], measure: 'sales', tier: 'B' },
    { rule: DEFAULT_RULE, measure: 'margin', tier: 'A' },
    { rule: { ...DEFAULT_RULE, scope: 'owner' }, measure: 'sales', tier: 'A' },
  ],
  lastOrder: 20_380,
  lastOrderMonthOnly: false,
  daysSince: 24,
  orders: 2,
  returnsOnly: false,
  alert: undefined,
}

const SILENT: Partial<TierReason> = {
  tier: 'D',
  value: 0,
  rank: undefined,
  ahead: undefined,
  cumulativeShare: undefined,
  share: undefined,
  toNext: undefined,
  aboveBelow: undefined,
  neighbours: [],
}

async function show(changes: Partial<TierReason> = {}, locale: Locale = 'en') {
  await renderInCockpit(
    <WhyReason
      reason={{ ...REASON, ...changes }}
      directory={DIRECTORY}
      settings={DEFAULT_SETTINGS}
    />,
    { locale },
  )
}

/** Names and values, one under the other. */
function facts(): Record<string, string> {
  return Object.fromEntries(
    screen
      .getAllByRole('term', { hidden: true })
      .map((name) => [name.textContent, name.nextElementSibling?.textContent ?? '']),
  )
}

beforeAll(() => layOutAt(340))

describe('WhyReason', () => {
  it('says the distance, who is ahead, and where the better tier ends', async () => {
    await show()
    expect(screen.getByText('¥3,761 short of A.').closest('p')).toHaveTextContent(
      '¥3,761 short of A. 29 of 139 customers bought more, 20.9%. A ends at 20.0%.',
    )
    expect(
      screen.getByRole('img', { name: '20.9% stand ahead. A to 20%, B to 80%.' }),
    ).toBeVisible()
  })

  it('gives the figures behind it, the border below among them', async () => {
    await show()
    expect(facts()).toMatchObject({
      'Sales, October': '¥48,975',
      'Sales, September': '¥168,700',
      Rank: '30 / 139',
      'Cumulative share': '66.0%',
      'Would fall to C below': '¥6,820',
      Orders: '2',
    })
  })

  it('draws the cut-off between the neighbours that it parts', async () => {
    await show()
    const table = screen.getByText('A cut-off, 20% of 139').closest('table')
    if (table === null) throw new Error('No neighbours')
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      '28ANingbo Ruifeng Hardware52,736',
      'A cut-off, 20% of 139',
      '29BShaoxing Tongli Precision49,229',
      '30BNantong Longxiang Precision48,975',
    ])
  })

  it('names what is different about the other rules', async () => {
    await show()
    expect(facts()).toMatchObject({
      '20 / 60 / 20 of contribution': 'B',
      'By margin instead of sales': 'A',
      'Among Li Na’s own customers': 'A',
    })
  })

  it('says of an A customer how far it is above the others, and of the first that it leads', async () => {
    await show({
      tier: 'A',
      toNext: undefined,
      aboveBelow: { tier: 'B', amount: units(402_011) },
      rule: PRESETS['classic-abc'],
      customersAhead: 0,
      ahead: 0,
    })
    expect(screen.getByText('¥402,011 above B.').closest('p')).toHaveTextContent(
      '¥402,011 above B. Nobody is above. A ends at 80.0%.',
    )
  })

  it('explains a C by returns as large as its sales', async () => {
    await show({ ...SILENT, tier: 'C', rank: 139, toNext: { tier: 'B', amount: units(9_000) } })
    expect(screen.getByText('¥9,000 short of B.').closest('p')).toHaveTextContent(
      'Returns are at least as much as sales, so C.',
    )
  })

  it('tells of a silent customer since when, what to do and what is at stake', async () => {
    await show({ ...SILENT, alert: ALERTS[1], lastOrder: ALERTS[1]?.lastOrder, daysSince: 44 })
    expect(screen.getByText('No order in October 2025.').closest('p')).toHaveTextContent(
      'No order in October 2025. Its last order was on 29 Sep, 44 days ago. Asleep for 1 period.',
    )
    expect(facts()).toMatchObject({
      Severity: 'Critical',
      'Value at risk, a month': '¥102,085',
      'Usual gap': '40 days, within its rhythm',
      'Last bought': 'Cutting fluid, 20 L and O-ring sets, NBR',
    })
    expect(screen.getByText(/^Visit or call now/)).toBeVisible()
  })

  it('tells returns only, never ordered and not yet ordered apart', async () => {
    await show({ ...SILENT, returnsOnly: true })
    expect(screen.getByText('Returns only in October 2025: no sale, so D.')).toBeVisible()
    await show({ ...SILENT, lastOrder: undefined, period: NOVEMBER })
    expect(screen.getByText('No order yet in November 2025.').closest('p')).toHaveTextContent(
      'It has never ordered.',
    )
  })

  it('reads as Chinese does', async () => {
    await show({}, 'zh-CN')
    expect(screen.getByText('距A类还差 ¥3,761。').closest('p')).toHaveTextContent(
      '距A类还差 ¥3,761。139 位下单客户中有 29 位高于它，占 20.9%。A类到 20.0% 为止。',
    )
  })
})
