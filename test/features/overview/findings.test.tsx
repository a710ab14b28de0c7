import { describe, expect, it } from 'vitest'
import { screen } from '@testing-library/react'
import { MONEY_SCALE } from '../../../src/domain/money.ts'
import type { ChangePart } from '../../../src/domain/overview/change-of-sales.ts'
import type { KeyFigureName } from '../../../src/domain/overview/key-figures.ts'
import type { OverviewReport } from '../../../src/domain/overview/overview.ts'
import { Findings } from '../../../src/features/overview/findings.tsx'
import type { Locale } from '../../../src/i18n/messages.ts'
import { renderInCockpit } from '../in-cockpit.tsx'
import { month, NOVEMBER, SEPTEMBER } from '../months.ts'
import { OVERVIEW } from '../october.ts'

const units = (amount: number) => amount * MONEY_SCALE

async function sentence(report: OverviewReport, locale: Locale = 'en'): Promise<string> {
  const { container } = await renderInCockpit(<Findings report={report} />, { locale })
  return container.textContent.replaceAll(/\s+/g, ' ').trim()
}

function withFigure(name: KeyFigureName, value: number, before: number | undefined) {
  return OVERVIEW.keyFigures.map((figure) =>
    figure.name === name ? { ...figure, value, before } : figure,
  )
}

/** The report with other customers in the parts of the change; a part that is left out is empty. */
function withParts(
  parts: Partial<Record<ChangePart, readonly [customers: number, amount: number]>>,
) {
  const { change } = OVERVIEW
  if (change === undefined) throw new Error('October has a change')
  return {
    ...OVERVIEW,
    change: {
      ...change,
      parts: change.parts.map(({ part }) => {
        const [customers, amount] = parts[part] ?? [0, 0]
        return { part, customers, amount: units(amount) }
      }),
    },
  }
}

const NOBODY_LOST = { customers: 0, valueAtRisk: 0 }

describe('Findings', () => {
  it('says what became of sales, who made the change, and which A customers are silent', async () => {
    expect(await sentence(OVERVIEW)).toBe(
      'Sales fell 3.3% to ¥5.16m. Lost customers took ¥749k; returning and new ones brought ¥544k. ' +
        '5 of September’s A customers did not order in October: ¥490k a month at risk.',
    )
    expect(await sentence(OVERVIEW, 'zh-CN')).toBe(
      '销售额下降3.3%，至 ¥516万。因客户停单减少 ¥74.9万，回流与新客户带来 ¥54.4万。' +
        '9月的A类客户中有5位10月未下单，每月 ¥49.0万面临流失。',
    )
  })

  it('leads on to the lost customers and to the critical alerts', async () => {
    await renderInCockpit(<Findings report={OVERVIEW} />)
    expect(screen.getByRole('link', { name: '¥749k' })).toHaveAttribute(
      'href',
      '/tiers?movement=lost',
    )
    expect(
      screen.getByRole('link', { name: '5 of September’s A customers did not order in October' }),
    ).toHaveAttribute('href', '/alerts?severity=critical')
  })

  it('leads to all alerts where a quiet period is looked past, for others are critical then', async () => {
    const alerts = { ...OVERVIEW.alerts, gradedOn: month('2025-08') }
    await renderInCockpit(<Findings report={{ ...OVERVIEW, alerts }} />)
    expect(screen.getByRole('link', { name: /^5 of September/ })).toHaveAttribute('href', '/alerts')
  })

  it('says rose, and held where the change rounds to nothing', async () => {
    const rose = {
      ...OVERVIEW,
      keyFigures: withFigure('sales', units(5_500_000), units(5_000_000)),
    }
    expect(await sentence(rose)).toMatch(/^Sales rose 10.0% to ¥5.50m\. /)
    expect(await sentence(rose, 'zh-CN')).toMatch(/^销售额增长10.0%，至 ¥550万。/)
    const held = {
      ...OVERVIEW,
      keyFigures: withFigure('sales', units(5_000_010), units(5_000_000)),
    }
    expect(await sentence(held)).toMatch(/^Sales held at ¥5.00m\. /)
    expect(await sentence(held, 'zh-CN')).toMatch(/^销售额持平，为 ¥500万。/)
  })

  it('gives both sums where a percentage would mislead', async () => {
    const tenfold = { ...OVERVIEW, keyFigures: withFigure('sales', units(120_000), units(10_000)) }
    expect(await sentence(tenfold)).toMatch(/^Sales went from ¥10.0k to ¥120k\. /)
    const negative = { ...OVERVIEW, keyFigures: withFigure('sales', units(-500), units(10_000)) }
    expect(await sentence(negative)).toMatch(/^Sales went from ¥10.0k to −¥500\. /)
    expect(await sentence(negative, 'zh-CN')).toMatch(/^销售额由 ¥1.00万 变为 −¥500。/)
  })

  it('speaks of margin where margin is the measure', async () => {
    const report: OverviewReport = { ...OVERVIEW, measure: 'margin' }
    expect(await sentence(report)).toMatch(/^Margin fell 6.4% to ¥1.07m\. /)
    expect(await sentence(report, 'zh-CN')).toMatch(/^毛利下降6.4%，至 ¥107万。/)
  })

  it('names only the customers that there are', async () => {
    const lostOnly = withParts({ lost: [33, -748_995] })
    expect(await sentence(lostOnly)).toContain(
      'Lost customers took ¥749k; nobody came back and nobody is new.',
    )
    expect(await sentence(lostOnly, 'zh-CN')).toContain(
      '因客户停单减少 ¥74.9万，没有回流客户和新客户。',
    )
    const backOnly = withParts({ lost: [1, -9_000], back: [2, 40_000] })
    expect(await sentence(backOnly)).toContain('took ¥9,000; returning ones brought ¥40.0k.')
    const freshOnly = withParts({ new: [2, 40_000] })
    expect(await sentence(freshOnly)).toContain('Nobody was lost; new customers brought ¥40.0k.')
    expect(await sentence(freshOnly, 'zh-CN')).toContain('没有客户停单，新客户带来 ¥4.00万。')
    expect(await sentence(withParts({}))).toContain('The same customers ordered as before.')
    expect(await sentence(withParts({}), 'zh-CN')).toContain('下单客户与上期完全相同。')
  })

  it('says that all A customers ordered, and nothing of A where there was none', async () => {
    const kept = { ...OVERVIEW, lostA: NOBODY_LOST }
    expect(await sentence(kept)).toMatch(/All of September’s A customers ordered in October\.$/)
    expect(await sentence(kept, 'zh-CN')).toMatch(/9月的A类客户10月全部下单。$/)
    const withoutA = kept.tiers.map((tier) => ({ ...tier, customersBefore: 0 }))
    expect(await sentence({ ...kept, tiers: withoutA })).not.toContain('A customers')
  })

  it('compares nothing in the first period', async () => {
    const first: OverviewReport = {
      ...OVERVIEW,
      before: undefined,
      yearBefore: undefined,
      change: undefined,
      keyFigures: withFigure('sales', units(5_161_244), undefined),
      lostA: NOBODY_LOST,
    }
    expect(await sentence(first)).toBe(
      'Sales came to ¥5.16m, from 139 ordering customers. October 2025 is the first month in the data, so there is nothing to compare it with.',
    )
    expect(await sentence(first, 'zh-CN')).toBe(
      '销售额为 ¥516万，来自 139 位下单客户。2025年10月是数据中的第一个月份，暂无可比数据。',
    )
  })

  it('says how far an open period has come, beside the same day before', async () => {
    const open: OverviewReport = {
      ...OVERVIEW,
      period: NOVEMBER,
      before: OVERVIEW.period,
      keyFigures: [
        { name: 'sales', value: units(1_372_400), before: 0, yearBefore: 0, trend: [] },
        { name: 'orderingCustomers', value: 88, before: 139, yearBefore: 0, trend: [] },
      ],
      alerts: {
        ...OVERVIEW.alerts,
        none: 'open',
        notYet: { customers: 31, byThen: 75, byNow: 88 },
      },
    }
    expect(await sentence(open)).toBe(
      'November so far: ¥1.37m from 88 customers. By 12 Oct it was 75.',
    )
    expect(await sentence(open, 'zh-CN')).toBe(
      '11月截至目前：¥137万，来自 88 位客户。截至10月12日为 75 位。',
    )
    const alone = { ...open, before: undefined }
    expect(await sentence(alone)).toBe('November so far: ¥1.37m from 88 customers.')
  })

  it('concludes nothing from a gap', async () => {
    const gap = { ...OVERVIEW, period: month('2025-02', { state: 'gap' }), before: SEPTEMBER }
    expect(await sentence(gap)).toBe('No data for February 2025.')
    expect(await sentence(gap, 'zh-CN')).toBe('2025年2月没有数据。')
  })

  it('names the salesperson whose customers these are', async () => {
    expect(await sentence({ ...OVERVIEW, salesperson: 'Li Na' })).toMatch(/^Li Na: Sales fell/)
    expect(await sentence({ ...OVERVIEW, salesperson: '' }, 'zh-CN')).toMatch(/^未分配：销售额/)
  })
})
