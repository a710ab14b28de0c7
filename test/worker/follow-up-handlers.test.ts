import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogDraft } from '../../src/domain/follow-up/log-entry.ts'
import { openWorkers, LOADED_AT, type ConnectedWorkers } from './connected-workers.ts'
import { LINES, MAY, staged, TODAY } from './staged-sample.ts'

let workers: ConnectedWorkers
let counter = 0

beforeEach(async () => {
  counter += 1
  workers = await openWorkers(`follow-ups-${counter}`, TODAY, [staged('orders.csv', LINES)])
})

afterEach(() => workers.close())

/** K11 has an alert in May. */
const CONTACT: LogDraft = {
  kind: 'contact',
  customer: 'k11',
  day: TODAY,
  channel: 'call',
  outcome: 'spoke',
  cause: 'price',
  note: '',
  next: TODAY + 7,
}

const indexOf = async (key: string) =>
  (await workers.analysis.call('directory', {})).keys.indexOf(key)

describe('createFollowUpHandlers', () => {
  it('gives an entry its name, the time, its owner and the alert that it answers', async () => {
    const { analysis } = workers
    const { entries, storage } = await analysis.call('appendToLog', {
      drafts: [CONTACT, { ...CONTACT, customer: 'k1' }],
      view: MAY,
    })
    expect(storage).toMatchObject({ kept: true, problem: 'none' })
    const [first, second] = entries
    expect(first).toMatchObject({
      ...CONTACT,
      loggedAt: LOADED_AT,
      salesperson: 'Li Wei',
      alert: { period: '2025-05', severity: 'low', tierBefore: 'D' },
    })
    expect(second?.alert).toBeUndefined()
    expect(second?.id).not.toBe(first?.id)
  })

  it('lists what was logged about a customer until it is taken back', async () => {
    const { analysis } = workers
    const customer = await indexOf('k11')
    const { entries } = await analysis.call('appendToLog', { drafts: [CONTACT], view: MAY })
    await expect(analysis.call('customerLog', { customer })).resolves.toEqual(entries)
    await expect(analysis.call('newestEntries', {})).resolves.toEqual([
      { customer, entry: entries[0] },
    ])
    const entry = entries[0]?.id ?? ''
    const taking: LogDraft = { kind: 'withdrawal', customer: 'k11', day: TODAY, entry }
    await analysis.call('appendToLog', { drafts: [taking], view: MAY })
    await expect(analysis.call('customerLog', { customer })).resolves.toEqual([])
    const filter = { channel: undefined, outcome: undefined, text: '' }
    const { rows } = await analysis.call('logList', { view: MAY, filter })
    expect(rows).toMatchObject([{ entry: { id: entry }, withdrawnOn: TODAY }])
  })
})

describe('createFollowUpListHandlers', () => {
  it('lists what is due, and writes it and the log as files in the language asked for', async () => {
    const { analysis } = workers
    await analysis.call('appendToLog', { drafts: [CONTACT], view: MAY })
    const today = TODAY + 7
    const { steps } = await analysis.call('dueList', { view: MAY, today })
    expect(steps).toMatchObject([{ time: 'today', day: TODAY + 7, tier: 'D' }])

    const due = await analysis.call('exportDueList', {
      view: MAY,
      today,
      format: 'csv',
      locale: 'en',
    })
    expect(due.name).toMatch(/^next-steps_\d{4}-\d{2}-\d{2}\.csv$/)
    const [dueHead, dueRow] = (await due.blob.text()).split('\r\n')
    expect(dueHead).toBe(
      'Due,Customer ID,Customer,Salesperson,Last result,Last contact,Cause,Note,Severity,Previous tier,Tier,Value at risk,Ordered since,Contact,Phone',
    )
    expect(dueRow).toContain(',K11,')
    expect(dueRow).toContain(',Spoke,')

    const filter = { channel: 'call', outcome: undefined, text: '' } as const
    const log = await analysis.call('exportLogList', {
      view: MAY,
      filter,
      format: 'csv',
      locale: 'zh-CN',
    })
    expect(log.name).toBe('跟进记录_电话.csv')
    expect(await log.blob.text()).toContain(',联系,电话,已沟通,价格,')
  })
})
