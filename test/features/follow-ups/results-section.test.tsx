import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Scoreboard } from '../../../src/domain/follow-up/scoreboard.ts'
import type { AlertSummary } from '../../../src/domain/alerts/alert-summary.ts'
import { ResultsSection } from '../../../src/features/follow-ups/results-section.tsx'
import type { Locale } from '../../../src/i18n/messages.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit } from '../in-cockpit.tsx'
import { NOVEMBER, SEPTEMBER } from '../months.ts'
import { ALERT_REPORT, OVERVIEW } from '../october.ts'

beforeEach(() => layOutAt(1600))

const { bySalesperson, total } = OVERVIEW.recovery
/** What the alert report says about itself holds for its results too. */
const HEAD = {
  period: ALERT_REPORT.period,
  before: ALERT_REPORT.before,
  yearBefore: ALERT_REPORT.yearBefore,
  measure: ALERT_REPORT.measure,
  rule: ALERT_REPORT.rule,
  salesperson: undefined,
  marginCover: ALERT_REPORT.marginCover,
  excluded: ALERT_REPORT.excluded,
  none: undefined,
}
const NONE: AlertSummary = {
  ...total,
  alerts: 0,
  contacted: 0,
  open: 0,
  done: 0,
  recovered: 0,
  cameBack: 0,
  orderedSince: 0,
  recoveredMoney: 0,
  cameBackMoney: 0,
}
const part = (value: string | undefined, alerts: number, orderedSince: number, money: number) => ({
  value,
  summary: { ...NONE, alerts, orderedSince, recoveredMoney: money * 10_000 },
})
const RESULTS: Scoreboard = {
  ...HEAD,
  span: 'period',
  byPeriod: [{ period: HEAD.period, summary: total }],
  bySalesperson,
  total,
  byTrait: {
    channel: [
      part('call', 20, 8, 50_000),
      part('visit', 14, 7, 84_600),
      part(undefined, 22, 5, 30_000),
    ],
    outcome: [part('no-answer', 9, 2, 4_600), part('spoke', 25, 13, 130_000)],
    cause: [part('price', 11, 4, 40_000), part('our truck', 3, 1, 600), part('', 20, 10, 94_000)],
  },
}

async function show(report: Scoreboard, locale: Locale = 'en') {
  await renderInCockpit(<ResultsSection report={report} />, {
    locale,
    address: { show: 'results' },
    path: '/follow-ups',
  })
}

const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map((row) => Array.from(row.children, (cell) => cell.textContent))

describe('ResultsSection', () => {
  it('has a row for each person, most alerts first, and one for the company', async () => {
    await show(RESULTS)
    expect(rowsOf('Results by salesperson')).toEqual([
      [
        'Salesperson',
        'Alerts',
        'Contacted',
        'Recovered',
        'Came back',
        'Open',
        'Done',
        'Recovered, ¥',
        'Came back, ¥',
      ],
      ['Li Na', '11', '7/11', '3', '2', '6', '0·', '20,800', '8,000'],
      ['Liu Fang', '11', '5/11', '2', '0·', '9', '0·', '61,671', '0'],
      ['Zhang Min', '10', '9/10', '4', '1', '5', '0·', '20,063', '8,000'],
      ['Company', '56', '34/56', '15', '5', '36', '0·', '134,600', '30,000'],
    ])
  })

  it('sorts by the head that is clicked, contacted by its share', async () => {
    const user = userEvent.setup()
    await show(RESULTS)
    const names = () =>
      rowsOf('Results by salesperson')
        .map(([name]) => name)
        .slice(1, -1)
    const head = (name: string) =>
      within(screen.getByRole('table', { name: 'Results by salesperson' })).getByRole('button', {
        name,
      })
    await user.click(head('Contacted'))
    expect(names()).toEqual(['Zhang Min', 'Li Na', 'Liu Fang'])
    await user.click(head('Recovered, ¥'))
    expect(names()).toEqual(['Liu Fang', 'Li Na', 'Zhang Min'])
    await user.click(head('Recovered, ¥'))
    expect(names()).toEqual(['Zhang Min', 'Li Na', 'Liu Fang'])
  })

  it('splits the alerts by channel, outcome and cause, with a company’s own causes as written', async () => {
    await show(RESULTS)
    expect(rowsOf('By channel').slice(1)).toEqual([
      ['Call', '20', '8', '40%', '50,000'],
      ['Visit', '14', '7', '50%', '84,600'],
      ['Not contacted', '22', '5', '23%', '30,000'],
      ['Total', '56', '20', '36%', '164,600'],
    ])
    expect(rowsOf('By outcome').map(([name]) => name)).toContain('No answer')
    expect(rowsOf('By cause').map(([name]) => name)).toEqual([
      'Cause',
      'Price',
      'our truck',
      'Not said',
      'Total',
    ])
  })

  it('lists the periods of a year, newest first, each leading to its own results', async () => {
    const byPeriod = [SEPTEMBER, HEAD.period].map((period) => ({ period, summary: total }))
    await show({ ...RESULTS, span: 'year', byPeriod })
    expect(rowsOf('By period').map(([name]) => name)).toEqual([
      'Period',
      'October 2025',
      'September 2025',
      'Total',
    ])
    expect(screen.getByRole('link', { name: 'September 2025' })).toHaveAttribute(
      'href',
      '/follow-ups?period=2025-09&show=results',
    )
  })

  it('says why an open period has no results, and leads to the one before', async () => {
    await show({
      ...RESULTS,
      period: NOVEMBER,
      before: HEAD.period,
      none: 'open',
      total: NONE,
      bySalesperson: [],
      byPeriod: [],
    })
    expect(screen.getByText('No alerts before November is complete')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Results of October 2025' })).toHaveAttribute(
      'href',
      '/follow-ups?period=2025-10&show=results',
    )
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
  })

  it('speaks Chinese', async () => {
    await show(RESULTS, 'zh-CN')
    expect(rowsOf('业务员跟进成果')[0]).toEqual([
      '业务员',
      '预警',
      '已联系',
      '挽回',
      '自行回流',
      '待下单',
      '已处理',
      '挽回，元',
      '自行回流，元',
    ])
    expect(rowsOf('按联系方式').map(([name]) => name)).toEqual([
      '方式',
      '电话',
      '拜访',
      '未联系',
      '合计',
    ])
  })
})
