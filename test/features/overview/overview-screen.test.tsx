import { screen, within } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { MONEY_SCALE } from '../../../src/domain/money.ts'
import type { OverviewReport } from '../../../src/domain/overview/overview.ts'
import { OverviewScreen } from '../../../src/features/overview/overview-screen.tsx'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { month, NOVEMBER } from '../months.ts'
import { OVERVIEW } from '../october.ts'

beforeAll(() => layOutAt(640))

async function show(report: Partial<OverviewReport> = {}, options: CockpitOptions = {}) {
  const handlers = { overview: () => ({ ...OVERVIEW, ...report }), ...options.handlers }
  await renderInCockpit(<OverviewScreen />, { ...options, handlers })
  await screen.findByText(/Nobody to call|Suzhou Hongtai Pumps|Nothing to show|没有/)
}

/** The texts of a section's table, row by row. */
function rowsOf(name: string): string[][] {
  const section = screen.getByRole('region', { name })
  return within(section)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent.trim()))
}

describe('OverviewScreen', () => {
  it('gives each key figure with its change on the period before and on the year before', async () => {
    await show()
    const figures = screen.getByRole('region', { name: 'Key figures' })
    expect([...figures.children].map((tile) => tile.textContent)).toEqual([
      'Sales¥5.16m−3.3% Sep−3.9% Oct 2024',
      'Margin rate20.7%−0.7 pp Sep−0.2 pp Oct 2024',
      'Ordering customers139−1.4% Sep+8.6% Oct 2024',
      'Average order value¥20.8k+0.3% Sep−8.2% Oct 2024',
      'Repurchase rate53.2%+1.5 pp Sep−2.2 pp Oct 2024',
      'Retention76.6%−5.2 pp Sep−4.5 pp Oct 2024',
    ])
  })

  it('has order frequency in the place of the margin rate where there is no margin', async () => {
    await show({ marginCover: undefined })
    expect(screen.getByText('1.78')).toBeVisible()
    expect(screen.queryByText('Margin rate')).toBeNull()
    expect(screen.queryByRole('columnheader', { name: 'Margin' })).toBeNull()
  })

  it('says for how much of sales the margin is known, where that is not all', async () => {
    await show({ marginCover: { known: 97, sales: 100, enough: true } })
    expect(screen.getByText('Margin known for 97% of sales')).toBeVisible()
  })

  it('gives each tier its customers, change, share, mean and margin rate', async () => {
    await show()
    expect(rowsOf('Tiers').slice(1)).toEqual([
      ['A', 'Keephold or lift sales', '28', '−1', '64.0%', '118,052', '19.0%', ''],
      ['B', 'Growrepurchase, order value', '84', '±0', '33.6%', '20,671', '23.6%', ''],
      ['C', 'Widenbroaden what they buy', '27', '−1', '2.2%', '4,248', '23.9%', ''],
      ['D', 'Wakeby severity', '75', '+4', '–', '–', '–', ''],
    ])
    expect(screen.getByRole('link', { name: 'Wake' })).toHaveAttribute('href', '/tiers?tier=D')
  })

  it('shows what D customers returned, so that the tiers add up', async () => {
    const tiers = OVERVIEW.tiers.map((tier) =>
      tier.tier === 'D' ? { ...tier, value: -750 * MONEY_SCALE, share: -0.0001 } : tier,
    )
    await show({ tiers })
    expect(rowsOf('Tiers').at(-1)?.slice(4, 6)).toEqual(['0.0%', '−10'])
  })

  it('names excluded customers and their money under the tiers', async () => {
    await show({ excluded: { customers: 1, value: 60 * MONEY_SCALE } })
    expect(screen.getByText('Excluded: 1 customer, ¥60')).toBeVisible()
  })

  it('shows the company’s own words for a tier', async () => {
    const playbook = {
      ...DEFAULT_SETTINGS.playbook,
      A: { text: 'Dinner with the boss', contactsPerMonth: 4 },
    }
    await show({}, { handlers: { settings: () => ({ ...DEFAULT_SETTINGS, playbook }) } })
    expect(await screen.findByText('Dinner with the boss')).toBeVisible()
  })

  it('leads from new, back and lost to their customers, and from nothing else', async () => {
    await show()
    const section = screen.getByRole('region', { name: 'What changed sales' })
    const links = within(section).getAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['New', '/movement?movement=new'],
      ['Back', '/movement?movement=back'],
      ['Bought more', '/movement?part=bought-more'],
      ['Bought less', '/movement?part=bought-less'],
      ['Lost', '/movement?movement=lost'],
    ])
  })

  it('counts each person’s alerts by severity, who was contacted and what is back', async () => {
    await show()
    expect(rowsOf('Recovery by salesperson')).toEqual([
      ['Salesperson', 'A→D', 'B→D', 'C→D', 'D→D', 'At risk, ¥', 'Contacted', 'Back', 'Won back, ¥'],
      ['Zhang Min', '2', '4', '2', '2', '321,830', '9/10', '5', '28,063'],
      ['Liu Fang', '2', '3', '3', '3', '308,735', '5/11', '2', '61,671'],
      ['Li Na', '0·', '4', '1', '6', '117,935', '7/11', '5', '28,800'],
      ['Company', '5', '15', '13', '23', '1,027,860', '34/56', '20', '164,600'],
    ])
    expect(screen.getByRole('link', { name: 'Zhang Min' })).toHaveAttribute(
      'href',
      '/alerts?salesperson=Zhang%20Min',
    )
  })

  it('gives no company total where one salesperson is in view', async () => {
    await show({ salesperson: 'Zhang Min' }, { address: { salesperson: 'Zhang Min' } })
    expect(screen.queryByText('Company')).toBeNull()
  })

  it('lists whom to call first, each leading to its page', async () => {
    await show()
    const calls = rowsOf('Call first')
    expect(calls[0]?.slice(1)).toEqual([
      'Suzhou Hongtai PumpsZhang Min · 69 days silent',
      'AAAAAD',
      '148,621',
    ])
    expect(calls).toHaveLength(5)
    expect(screen.getByRole('link', { name: 'Suzhou Hongtai Pumps' })).toHaveAttribute(
      'href',
      '/customers/k10007',
    )
  })

  it('carries the address on to other screens', async () => {
    await show({}, { address: { period: '2025-10', rule: 'classic-abc' } })
    expect(screen.getByRole('link', { name: 'All alerts' })).toHaveAttribute(
      'href',
      '/alerts?period=2025-10&rule=classic-abc',
    )
  })

  it('holds no open period against a whole one', async () => {
    await show({
      period: NOVEMBER,
      before: OVERVIEW.period,
      callFirst: [],
      alerts: {
        ...OVERVIEW.alerts,
        none: 'open',
        notYet: { customers: 12, byThen: 75, byNow: 88 },
      },
    })
    expect(screen.getByText(/75 of 214 read ‘no order yet’/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'Key figures' }).firstChild).toHaveTextContent(
      'Sales¥5.16m¥5.34m Oct¥5.37m Oct 2024',
    )
    expect(rowsOf('Tiers').at(-1)?.slice(1, 3)).toEqual(['No order yet', '75'])
    expect(screen.getByText('No alerts before November is complete')).toBeVisible()
    expect(
      screen.getByText('12 customers who had ordered by 12 Oct have not ordered yet.'),
    ).toBeVisible()
    expect(screen.getByText('Nobody to call yet')).toBeVisible()
    const links = screen.getAllByRole('link', { name: 'No order yet' })
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/tiers?tier=D',
      '/movement?movement=lost',
    ])
  })

  it('has no change and no alerts in the first period', async () => {
    await show({
      before: undefined,
      yearBefore: undefined,
      change: undefined,
      callFirst: [],
      alerts: { ...OVERVIEW.alerts, none: 'first' },
    })
    expect(screen.getByText('Nothing to compare with')).toBeVisible()
    expect(screen.getByText('No alerts yet')).toBeVisible()
  })

  it('says between which periods it compares, across a gap', async () => {
    await show({ before: month('2025-08') })
    expect(
      screen.getByText('Compared with August 2025: there is no data for the month between.'),
    ).toBeVisible()
  })

  it('shows nothing of a gap but the way out', async () => {
    await show({ period: month('2025-02', { state: 'gap' }), before: month('2025-01') })
    expect(screen.getByRole('link', { name: 'Go to January 2025' })).toHaveAttribute(
      'href',
      '/overview?period=2025-01',
    )
    expect(screen.queryByRole('region', { name: 'Key figures' })).toBeNull()
  })

  it('speaks Chinese', async () => {
    await renderInCockpit(<OverviewScreen />, {
      locale: 'zh-CN',
      handlers: { overview: () => OVERVIEW },
    })
    await screen.findByText('Suzhou Hongtai Pumps')
    expect(screen.getByText('214 位在册客户')).toBeVisible()
    expect(screen.getByRole('columnheader', { name: '户均，元' })).toBeVisible()
    expect(screen.getByRole('region', { name: '关键指标' }).firstChild).toHaveTextContent(
      '销售额¥516万−3.3% 9月−3.9% 同比',
    )
  })
})
