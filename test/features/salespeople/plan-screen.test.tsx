import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { toEpochDay } from '../../../src/domain/calendar.ts'
import { computeContactPlans } from '../../../src/domain/follow-up/contact-plan-report.ts'
import { layLog } from '../../../src/domain/follow-up/follow-up-log.ts'
import type { LogEntry } from '../../../src/domain/follow-up/log-entry.ts'
import { SalespersonScreen } from '../../../src/features/salespeople/salesperson-screen.tsx'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { Handlers, ParamsOf } from '../../../src/worker/rpc.ts'
import { company } from '../../domain/build-company.ts'
import { contact } from '../../domain/follow-up/build-log.ts'
import { layOutAt } from '../../page-width.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { COMPANY } from '../october.ts'

/** October: Pumps A, Valves B; Washers, A in September, is silent. All are Ann's. Today is a Wednesday. */
const SMALL = company(
  [
    { id: 'w', name: 'Washers', date: '2025-09-10', amount: 4000, person: 'Ann' },
    { id: 'p', name: 'Pumps', date: '2025-10-10', amount: 5000, person: 'Ann' },
    { id: 'v', name: 'Valves', date: '2025-10-12', amount: 3000, person: 'Ann' },
    { id: 'v', name: 'Valves', date: '2025-11-10', amount: 1, person: 'Ann' },
  ],
  {
    today: '2025-11-12',
    records: [{ id: 'w', name: 'Washers', contact: 'Mr Tang', phone: '138 0350 0051' }],
  },
)

/** A worker with a log in memory. */
function planningWorker(entries: readonly LogEntry[] = []) {
  const log = { revision: entries.length, entries: [...entries] }
  const exported: ParamsOf<AnalysisApi, 'exportContactPlan'>[] = []
  const handlers: Partial<Handlers<AnalysisApi>> = {
    open: () => ({
      company: { ...COMPANY, salespeople: ['Ann', 'Bo'] },
      settings: DEFAULT_SETTINGS,
      logRevision: log.revision,
      storage: { kept: true, problem: 'none' },
    }),
    directory: () => SMALL.directory,
    customerLog: () => [],
    contactPlans: ({ view, week }) =>
      computeContactPlans(SMALL, view, layLog(SMALL, { ...log }), week),
    exportContactPlan: (params) => {
      exported.push(params)
      return { name: 'plan.ics', blob: new Blob(['BEGIN:VCALENDAR']) }
    },
    appendToLog: ({ drafts }) => {
      const added = drafts.map((draft, at) => ({
        ...draft,
        id: `n${log.revision}-${at}`,
        loggedAt: log.revision,
        alert: undefined,
        salesperson: 'Ann',
      })) as LogEntry[]
      log.entries.push(...added)
      log.revision += 1
      return { entries: added, storage: { kept: true, problem: 'none' } }
    },
  }
  return { handlers, exported }
}

async function show(name = 'Ann', options: CockpitOptions = {}): Promise<void> {
  await renderInCockpit(<SalespersonScreen />, {
    path: `/salespeople/${name}`,
    address: { show: 'plan' },
    handlers: planningWorker().handlers,
    ...options,
  })
  await screen.findByRole('group', { name: /^(Week|周)$/ })
}

const dayNamed = (name: string) => within(screen.getByRole('region', { name }))
const textOf = (name: string) => screen.getByRole('region', { name }).textContent

beforeEach(() => {
  layOutAt(1600)
  window.scrollTo = () => undefined
  Element.prototype.scrollIntoView = () => undefined
})

describe('PlanScreen', () => {
  it('says whom to contact on which day, and why, with the phone', async () => {
    await show()
    expect(screen.getByText(/planned for/)).toHaveTextContent(
      '3 contacts planned for 10 Nov – 16 Nov, at most 8 a day.',
    )
    const wednesday = dayNamed('Wed 12 Nov')
    expect(wednesday.getByRole('link', { name: 'Washers' })).toHaveAttribute('href', '/customers/w')
    expect(wednesday.getByRole('link', { name: '138 0350 0051' })).toHaveAttribute(
      'href',
      'tel:13803500051',
    )
    expect(textOf('Wed 12 Nov')).toContain('A → D in October, ¥4,000 a month at risk')
    expect(textOf('Thu 13 Nov')).toContain('A: 4 contacts a month, none yet')
    expect(textOf('Mon 10 Nov')).toContain('Nobody')
    expect(screen.getByRole('region', { name: 'Wed 12 Nov' })).toHaveAttribute(
      'aria-current',
      'date',
    )
  })

  it('shows a promise with what it rests on', async () => {
    const promise = contact('p', '2025-11-10', {
      next: toEpochDay(2025, 11, 14),
      channel: 'visit',
      outcome: 'will-order',
      note: 'wants 40 pieces',
    })
    await show('Ann', { handlers: planningWorker([promise]).handlers })
    expect(textOf('Fri 14 Nov')).toContain(
      'Promised for 14 Nov; visit on 10 Nov: will orderwants 40 pieces',
    )
    expect(textOf('Mon 10 Nov')).toContain('Will order 10 Nov')
  })

  it('moves a customer to what was done once a contact is logged', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(dayNamed('Thu 13 Nov').getByRole('button', { name: /^Log/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Pumps' }))
    await user.click(dialog.getByRole('radio', { name: 'Spoke' }))
    await user.click(dialog.getByRole('button', { name: /^Save/ }))
    await waitFor(() => expect(textOf('Wed 12 Nov')).toContain('Spoke 12 Nov'))
    expect(textOf('Thu 13 Nov')).not.toContain('Pumps')
    expect(screen.getByText(/planned for/)).toHaveTextContent(/^2 contacts planned/)
  })

  it('steps through the weeks, which stand in the address', async () => {
    const user = userEvent.setup()
    await show()
    await user.click(screen.getByRole('button', { name: 'The week after' }))
    await screen.findByText('17 Nov – 23 Nov 2025')
    expect(textOf('Thu 20 Nov')).toContain('A: 4 contacts a month, last on 13 Nov')
    await user.click(screen.getByRole('button', { name: 'This week' }))
    await screen.findByText('10 Nov – 16 Nov 2025')
    await user.click(screen.getByRole('button', { name: 'The week before' }))
    expect(await screen.findByText('No contact was logged in this week.')).toBeVisible()
  })

  it('opens on the week of the address, and on this one where that is none', async () => {
    await show('Ann', { address: { show: 'plan', week: '2025-11-20' } })
    expect(screen.getByText('17 Nov – 23 Nov 2025')).toBeVisible()
    await show('Ann', { address: { show: 'plan', week: 'soon' } })
    expect(await screen.findByText('10 Nov – 16 Nov 2025')).toBeVisible()
  })

  it('saves the plan for calendars', async () => {
    const user = userEvent.setup()
    const { handlers, exported } = planningWorker()
    const saveFile = vi.fn<() => void>()
    await show('Ann', { handlers, saveFile })
    await user.click(screen.getByRole('button', { name: 'Export' }))
    await user.click(await screen.findByRole('menuitem', { name: /Calendar/, hidden: true }))
    await waitFor(() => expect(saveFile).toHaveBeenCalled())
    expect(exported).toMatchObject([
      { format: 'ics', week: toEpochDay(2025, 11, 10), view: { salesperson: 'Ann' }, locale: 'en' },
    ])
  })

  it('says where there is nobody to contact, and where there is no such person', async () => {
    await show('Bo')
    expect(await screen.findByText('Bo has nobody to contact in this week')).toBeVisible()
    await show('Zoe')
    expect(await screen.findByText('There is no salesperson of this name')).toBeVisible()
  })

  it('speaks Chinese', async () => {
    await show('Ann', { locale: 'zh-CN' })
    expect(screen.getByText(/计划联系/)).toHaveTextContent(
      '11月10日至11月16日计划联系3位客户，每天最多8位。',
    )
    expect(textOf('周三 11月12日')).toContain('10月由A类变为D类，每月风险金额¥4,000')
  })
})
