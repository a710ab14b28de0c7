import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  DEFAULT_SETTINGS,
  type CompanySettings,
} from '../../../src/domain/company/company-settings.ts'
import type { AlertReport } from '../../../src/domain/alerts/alert-report.ts'
import { AlertsScreen } from '../../../src/features/alerts/alerts-screen.tsx'
import type { View } from '../../../src/domain/periods/view.ts'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { FileOut } from '../../../src/worker/file-out.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { month } from '../months.ts'
import { alertColumns } from '../alert-columns.ts'
import { ALERTS } from '../october-alerts.ts'
import { ALERT_REPORT, COMPANY, DIRECTORY } from '../october.ts'
import { WATCH_REPORT } from '../october-watch.ts'

beforeAll(() => layOutAt(640))

const NO_GROUPS = {
  'not-yet': undefined,
  slipping: undefined,
  overdue: undefined,
  dormant: undefined,
}

async function show(report: Partial<AlertReport> = {}, options: CockpitOptions = {}) {
  const alerts = { ...ALERT_REPORT, ...report }
  const handlers = {
    alerts: () => alerts,
    watch: () => ({
      ...WATCH_REPORT,
      period: alerts.period,
      before: alerts.before,
      ...(alerts.none === 'gap' && { groups: NO_GROUPS }),
    }),
    ...options.handlers,
  }
  await renderInCockpit(<AlertsScreen />, { ...options, handlers })
  await waitFor(() => expect(screen.queryByText(/^(Working|正在计算)/)).toBeNull())
}

/** The list, row by row: a group's head is one text, an alert's cells are texts of their own. */
function list(): string[][] {
  const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row')
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))
}

const LI_NA = { address: { salesperson: 'Li Na' } }
const ZHANG_MIN = { address: { salesperson: 'Zhang Min' } }

describe('AlertsScreen', () => {
  it('says how many are to be woken, what they are worth, and how many are back', async () => {
    await show()
    const findings = screen.getByText('56 customers to wake').closest('p')
    expect(findings).toHaveTextContent(
      '56 customers to wake, ¥1.03m a month at risk. 20 have ordered again since.',
    )
  })

  it('groups a person’s alerts by severity, with what to do and the sum', async () => {
    await show({}, ZHANG_MIN)
    await screen.findByText(/^Visit or call now/)
    expect(list().filter((cells) => cells.length === 1)).toEqual([
      [
        'Critical2 customers, A in SeptemberVisit or call now, find the cause, special support or offer to win back¥251k',
      ],
      [
        'High1 customer, B in SeptemberAfter the critical ones: visit or call, find the cause, offer support¥28.9k',
      ],
      ['Medium1 customer, C in SeptemberCall, ask why there is no order, wake up¥5,691'],
      ['Low1 customer, D in SeptemberCall when time allows¥8,270'],
    ])
    expect(screen.getByText('5 alerts, ¥294k a month')).toBeVisible()
  })

  it('tells of each customer how to reach it, its last order, worth, products and rhythm', async () => {
    await show({}, ZHANG_MIN)
    const rows = list()
    expect(rows[1]).toEqual([
      'AD',
      'Suzhou Hongtai PumpsMr Tang 138 0350 0051',
      '4 Sep69 days',
      'AAAAADevery 14 days',
      '148,62169 days',
      'Timing belts HTD · Hex bolts M8 × 40',
      'Log',
    ])
    expect(rows[2]?.[3]).toMatch(/every 40 dayswithin its rhythm$/)
    expect(rows[4]?.at(-1)).toBe('Ordered 12 Nov')
    expect(rows[8]?.slice(1, 4)).toEqual([
      'Wenzhou Minghe Precisionno phone on file',
      '15 Jun150 days, 4 months',
      '··CDDD',
    ])
    expect(screen.getByRole('columnheader', { name: 'May – Oct' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '138 0350 0051' })).toHaveAttribute(
      'href',
      'tel:13803500051',
    )
    expect(screen.getByRole('link', { name: 'Suzhou Hongtai Pumps' })).toHaveAttribute(
      'href',
      '/customers/k10007?salesperson=Zhang%20Min',
    )
  })

  it('names the owner of each customer where everyone’s stand together', async () => {
    await show()
    expect(list()[3]?.[1]).toBe('Shaoxing Tongli PrecisionLiu Fang · no phone on file')
  })

  it('gives the id of a customer where no contact of anyone is on file', async () => {
    const none = DIRECTORY.names.map(() => '')
    const directory = { ...DIRECTORY, contacts: none, phones: none }
    await show({}, { handlers: { directory: () => directory } })
    expect(list()[1]?.[1]).toBe('Suzhou Hongtai PumpsZhang Min · K10007')
  })

  it('gives only the month of an order whose day is not known, and the year where it is another', async () => {
    const monthOnly = {
      ...ALERTS[0]!,
      lastOrder: month('2024-12').last,
      lastOrderMonthOnly: true,
      daysSince: undefined,
      periodsAsleep: 10,
      returnsOnly: true,
    }
    await show({ alerts: alertColumns([monthOnly]) }, ZHANG_MIN)
    expect(list()[1]?.slice(1, 3)).toEqual([
      'Suzhou Hongtai Pumpsreturns only · Mr Tang 138 0350 0051',
      'Dec 202410 months asleep',
    ])
  })

  it('chooses a person from the list, and everyone again', async () => {
    await show()
    await userEvent.click(screen.getByRole('button', { name: /^Li Na/ }))
    expect(await screen.findByRole('region', { name: 'Li Na' })).toHaveTextContent('Wuxi Yongxin')
    expect(list()).toHaveLength(2)
    await userEvent.click(screen.getByRole('button', { name: /^Everyone/, pressed: false }))
    expect(await screen.findByRole('region', { name: 'Everyone' })).toBeVisible()
  })

  it('says whose severity is empty and why, and leads to the other alerts', async () => {
    await show({}, { address: { salesperson: 'Li Na', severity: ['critical'] } })
    expect(screen.getByText('Nothing critical for Li Na.')).toBeVisible()
    expect(
      screen.getByText('All of Li Na’s A customers of September ordered in October.'),
    ).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 other alert' }))
    expect(await screen.findByText('Wuxi Yongxin Valves')).toBeVisible()
  })

  it('narrows by severity and by search, and says what the search hides', async () => {
    await show()
    await userEvent.click(screen.getByRole('button', { name: 'High 2' }))
    await waitFor(() => expect(list()).toHaveLength(3))
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search alerts' }), 'valves')
    await waitFor(() => expect(list()).toHaveLength(2))
    expect(screen.getByText('1 alert shown')).toBeInTheDocument()
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search alerts' }), 'x')
    expect(await screen.findByText('No alert matches ‘valvesx’.')).toBeVisible()
    expect(screen.getByText('2 alerts are hidden by the search.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }))
    await waitFor(() => expect(list()).toHaveLength(3))
    expect(screen.getByRole('searchbox', { name: 'Search alerts' })).toHaveValue('')
  })

  it('says that a person without alerts has nothing to do', async () => {
    await show({}, { address: { salesperson: 'Wang Lei' } })
    expect(screen.getByText('Nothing to do for Wang Lei.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Call sheet' })).toBeDisabled()
  })

  it('exports what is shown', async () => {
    const exportAlerts = vi.fn<(params: Parameters<AnalysisApi['exportAlerts']>[0]) => void>()
    const saveFile = vi.fn<(saved: FileOut) => void>()
    const file = { name: 'alerts_2025-10.csv', blob: new Blob(['x']) }
    await show(
      {},
      {
        ...LI_NA,
        saveFile,
        handlers: {
          exportAlerts: (params) => {
            exportAlerts(params)
            return file
          },
        },
      },
    )
    await userEvent.click(screen.getByRole('button', { name: 'Export' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV', hidden: true }))
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce())
    const [{ customers, ...params }] = exportAlerts.mock.lastCall!
    expect(params).toEqual({
      view: { period: '2025-10', measure: 'sales', rule: ALERT_REPORT.rule, salesperson: 'Li Na' },
      format: 'csv',
      locale: 'en',
    })
    expect(Array.from(customers ?? [])).toEqual([4])
  })

  it('asks for everyone’s alerts, whoever is chosen', async () => {
    const asked: View[] = []
    await show(
      {},
      {
        ...LI_NA,
        handlers: {
          alerts: ({ view }) => {
            asked.push(view)
            return ALERT_REPORT
          },
        },
      },
    )
    expect(asked.map(({ salesperson }) => salesperson)).toEqual([undefined])
  })

  it('has no alerts in a first period and in a gap, and none where all ordered', async () => {
    await show({ none: 'first', before: undefined, alerts: alertColumns([]) })
    expect(
      screen.getByText(
        'An alert compares a month with the one before, and October 2025 is the first in the data.',
      ),
    ).toBeVisible()
    await show({
      none: 'gap',
      period: month('2025-02', { state: 'gap' }),
      alerts: alertColumns([]),
    })
    expect(screen.getAllByText('No data for February 2025')).toHaveLength(2)
    const total = { ...ALERT_REPORT.total, alerts: 0 }
    await show({ alerts: alertColumns([]), bySalesperson: [], total })
    expect(screen.getByText('Nobody to wake in October 2025.')).toBeVisible()
  })

  it('says that a quiet period is looked past, and lets one undo it', async () => {
    const saved: CompanySettings[] = []
    const settings = { ...DEFAULT_SETTINGS, quiet: ['2025-09'] }
    await show(
      { before: month('2025-09', { quiet: 'accepted' }), gradedOn: month('2025-08') },
      {
        handlers: {
          settings: () => settings,
          saveSettings: ({ settings: changed }) => {
            saved.push(changed)
            return COMPANY
          },
        },
      },
    )
    expect(screen.getByText(/^Graded by the tiers of August: September is quiet/)).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: /^Grade by September/ }))
    await waitFor(() => expect(saved.map(({ quiet }) => quiet)).toEqual([[]]))
  })

  it('offers to look past a period that seems quiet', async () => {
    const saved: CompanySettings[] = []
    await show(
      { before: month('2025-09', { quiet: 'offered', orderingCustomers: 41 }) },
      {
        handlers: {
          saveSettings: ({ settings }) => {
            saved.push(settings)
            return COMPANY
          },
        },
      },
    )
    expect(screen.getByText(/^September looks quiet: 41 customers ordered/)).toBeVisible()
    await userEvent.click(await screen.findByRole('button', { name: 'Look past September' }))
    await waitFor(() => expect(saved.map(({ quiet }) => quiet)).toEqual([['2025-09']]))
  })

  it('speaks Chinese', async () => {
    await show({}, { locale: 'zh-CN', ...ZHANG_MIN })
    expect(screen.getByText('56位客户待唤醒').closest('p')).toHaveTextContent(
      '56位客户待唤醒，每月 ¥103万面临流失。其后已有20位重新下单。',
    )
    await screen.findByText(/^立即拜访/)
    expect(list()[0]).toEqual([
      '紧急2 位，9月为A类立即拜访或致电，查明原因，给予专项支持或优惠挽回¥25.1万',
    ])
    expect(list()[8]?.[2]).toBe('6月15日150 天前，沉睡 4 期')
  })
})
