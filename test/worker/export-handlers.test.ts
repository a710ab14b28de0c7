import 'fake-indexeddb/auto'
import { read, utils } from '@e965/xlsx'
import Papa from 'papaparse'
import { afterEach, describe, expect, it } from 'vitest'
import type { NotUsedRow } from '../../src/ingest/import-report.ts'
import type { StagedFile } from '../../src/worker/import-protocol.ts'
import { openWorkers, type ConnectedWorkers } from './connected-workers.ts'
import { customerRecord } from '../domain/build-company.ts'
import { BAD_ROW, LINES, MAY, staged, TODAY } from './staged-sample.ts'

const ALL = { tiers: [], movements: [], text: '' } as const
const BY_RANK = { key: 'rank', descending: false } as const

let workers: ConnectedWorkers
let counter = 0

async function loaded(files: readonly StagedFile[]): Promise<ConnectedWorkers> {
  counter += 1
  workers = await openWorkers(`exports-${counter}`, TODAY, files)
  return workers
}

afterEach(() => {
  workers.close()
})

describe('createExportHandlers', () => {
  it('exports the tier list as filtered and sorted, CSV and workbook alike', async () => {
    const { analysis } = await loaded([staged('orders.csv', LINES)])
    const params = {
      view: MAY,
      filter: { ...ALL, tiers: ['A', 'C', 'D'] },
      sort: { key: 'value', descending: false },
      locale: 'en',
    } as const
    const csv = await analysis.call('exportTiers', { ...params, format: 'csv' })
    expect(csv.name).toBe('tiers_2025-05_A-C-D.csv')
    const { data } = Papa.parse<string[]>((await csv.blob.text()).trimEnd())
    expect(data.map((row) => row.join(','))).toEqual([
      'Customer ID,Customer,Salesperson,Tier,Previous tier,Movement,Sales,Share,Cumulative share,Rank,Orders,Average order value,Last order,Days since last order',
      'K10,Firm 10,Zhang Min,C,,new,-10.00,,,10,1,-10.00,2025-05-12,21',
      'K11,Firm 11,Li Wei,D,D,same,0.00,,,,0,,2025-03-10,84',
      'K2,Firm 2,Zhang Min,A,,new,200.00,0.198020,0.693069,2,1,200.00,2025-05-12,21',
      'K1,Firm 1,Li Wei,A,A,same,500.00,0.495050,0.495050,1,1,500.00,2025-05-12,21',
    ])
    const xlsx = await analysis.call('exportTiers', { ...params, format: 'xlsx' })
    const book = read(await xlsx.blob.arrayBuffer())
    const rows = utils.sheet_to_json<string[]>(book.Sheets['tiers'] ?? {}, {
      header: 1,
      raw: false,
      defval: '',
    })
    expect(rows.map((row) => row.map((cell) => cell.replaceAll(',', '')))).toEqual(data)
  })

  it('names the fields of the customer file that the list is narrowed to', async () => {
    const { analysis } = await loaded([staged('orders.csv', LINES)])
    const only = [
      { field: 'region', values: ['East', ''] },
      { field: 'address', values: [], contains: 'Lake St/1' },
    ]
    const { name } = await analysis.call('exportTiers', {
      view: { ...MAY, salesperson: 'Li Wei', only },
      filter: ALL,
      sort: BY_RANK,
      locale: 'en',
      format: 'csv',
    })
    expect(name).toBe('tiers_2025-05_Li-Wei_East-not-given_Lake-St-1.csv')
  })

  it('exports margins only where the data has some, and four decimals where it has them', async () => {
    const lines = [
      { date: '2025-05-12', id: '=1+1', name: '@Firm', amount: 0.1234, margin: -0.02 },
      { date: '2025-05-12', id: 'K2', name: 'Firm 2', amount: 10 },
    ]
    const { analysis } = await loaded([staged('orders.csv', lines)])
    const { blob } = await analysis.call('exportTiers', {
      view: MAY,
      filter: ALL,
      sort: BY_RANK,
      format: 'csv',
      locale: 'zh-CN',
    })
    const { data } = Papa.parse<string[]>((await blob.text()).trimEnd())
    expect(data.map((row) => row.slice(0, 9).join(','))).toEqual([
      '客户编号,客户,业务员,分层,上期分层,变动,销售额,毛利,占比',
      'K2,Firm 2,未分配,A,,,10.00,,0.987810',
      "'=1+1,'@Firm,未分配,B,,,0.1234,-0.02,0.012190",
    ])
  })

  it('exports the customers as filtered and sorted, excluded ones and prospects too', async () => {
    const { analysis } = await loaded([staged('orders.csv', LINES)])
    const file = await analysis.call('exportCustomers', {
      view: MAY,
      filter: { tiers: ['A', 'D'], standings: [], text: '' },
      sort: { key: 'customer', descending: false },
      format: 'csv',
      locale: 'en',
    })
    expect(file.name).toBe('customers_2025-05_A-D.csv')
    const { data } = Papa.parse<string[]>((await file.blob.text()).trimEnd())
    expect(data.map((row) => row.join('|'))).toEqual([
      'Customer ID|Customer|Salesperson|Tier|Standing|Sales, 3 periods|Orders|Last order|Days since last order|Usual gap, days|Expected next order|Contact|Phone',
      'K1|Firm 1|Li Wei|A|In tiers|900.00|2|2025-05-12|21||||',
      'K11|Firm 11|Li Wei|D|In tiers|70.00|1|2025-03-10|84||||',
      'K2|Firm 2|Zhang Min|A|In tiers|200.00|1|2025-05-12|21||||',
    ])
  })

  it('exports what the customer file says of the customers, behind all else', async () => {
    const { report, notUsed } = staged('customers.csv', [])
    const fields = { keys: ['region', '~=Credit'], values: ['+East', ''] }
    const customers = [customerRecord({ id: 'K1', phone: '137', fields })]
    const { analysis } = await loaded([
      staged('orders.csv', LINES),
      { report: { ...report, kind: 'customers' }, notUsed, orders: undefined, customers },
      {
        report: { ...report, kind: 'customers' },
        notUsed,
        orders: undefined,
        customers: [customerRecord({ id: 'K2', fields: { keys: ['~=Credit'], values: ['AAA'] } })],
      },
    ])
    const file = await analysis.call('exportCustomers', {
      view: MAY,
      filter: { tiers: ['A'], standings: [], text: '' },
      sort: { key: 'customer', descending: false },
      format: 'csv',
      locale: 'en',
    })
    const { data } = Papa.parse<string[]>((await file.blob.text()).trimEnd())
    expect(data.map((row) => row.slice(12).join('|'))).toEqual([
      "Phone|Region|'=Credit",
      "137|'+East|",
      '||AAA',
    ])
  })

  it('exports alerts, all or those on the screen', async () => {
    const { analysis } = await loaded([staged('orders.csv', LINES)])
    const params = { view: { ...MAY, salesperson: 'Li Wei' }, format: 'csv', locale: 'en' } as const
    const file = await analysis.call('exportAlerts', params)
    expect(file.name).toBe('alerts_2025-05_Li-Wei.csv')
    await expect(file.blob.text()).resolves.toBe(
      'Severity,Customer ID,Customer,Salesperson,Previous tier,Periods asleep,Last order,Days since last order,Value at risk,Tier trail\r\n' +
        'Low,K11,Firm 11,Li Wei,D,2,2025-03-10,84,35.00,A D D\r\n',
    )
    const none = await analysis.call('exportAlerts', { ...params, customers: new Int32Array(0) })
    expect((await none.blob.text()).trimEnd().split('\r\n')).toHaveLength(1)
  })

  it('exports the rows that are not used, safe to open', async () => {
    const blank: NotUsedRow = {
      row: 12,
      column: undefined,
      value: '',
      amount: undefined,
      reason: { kind: 'blank' },
    }
    const { analysis } = await loaded([staged('orders.csv', LINES, [BAD_ROW, blank])])
    const files = (await analysis.call('files', {})).map(({ id }) => id)
    const params = { files, format: 'csv', locale: 'en' } as const
    const { name: fileName, blob } = await analysis.call('exportNotUsedRows', params)
    expect(fileName).toBe('rows-not-used_orders-csv.csv')
    const { data } = Papa.parse<string[]>((await blob.text()).trimEnd())
    expect(data.map((row) => row.slice(0, 6))).toEqual([
      ['File', 'Sheet', 'Row', 'Column', 'Value', 'Outcome'],
      ['orders.csv', '', '9', 'Amount (C)', "'=1+1", 'rejected'],
      ['orders.csv', '', '12', '', '', 'set aside'],
    ])
    expect(data[0]?.[6]).toBe('Reason')
    expect(data[1]?.[6]).not.toBe('')
  })
})
