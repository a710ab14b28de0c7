import type { LogEntry } from '../../src/domain/follow-up/log-entry.ts'
import type { BackupContent } from '../../src/storage/backup-content.ts'
import { sampleCompany, sampleFile } from './kept-sample.ts'

export const CREATED_AT = 1_762_150_000_000

const ENTRIES: readonly LogEntry[] = [
  {
    kind: 'contact',
    id: 'e1',
    loggedAt: 1_762_000_000_000,
    customer: 'k1',
    day: 20_400,
    alert: {
      period: '2025-10',
      first: 20_362,
      last: 20_392,
      severity: 'critical',
      tierBefore: 'A',
      owner: 'Li Wei',
      measure: 'sales',
      valueAtRisk: 120_000,
    },
    salesperson: 'Li Wei',
    channel: 'call',
    outcome: 'will-order',
    cause: '涨价',
    note: 'Line one\nline two "quoted" \u{1F600}',
    next: 20_407,
  },
  {
    kind: 'note',
    id: 'e2',
    loggedAt: 1_762_000_100_000,
    customer: 'name:恒信贸易',
    day: 20_401,
    alert: undefined,
    note: '',
  },
]

export function sampleContent({ withData = true } = {}): BackupContent {
  const customers = sampleFile('c')
  const keys = ['region']
  const files = [
    sampleFile('a', 4),
    {
      ...customers,
      report: { ...customers.report, kind: 'customers' as const },
      orders: undefined,
      customers: ['East', ''].map((region, at) => ({
        id: `0${at}`,
        name: `Firm ${at}`,
        salesperson: '',
        contact: '王',
        phone: '1',
        created: at === 0 ? 20_000 : undefined,
        fields: { keys, values: [region] },
      })),
    },
  ]
  const { settings, mappings } = sampleCompany('one', files)
  const row = {
    row: 7,
    column: undefined,
    value: '=1+1\u0000',
    reason: { kind: 'blank' as const },
    amount: undefined,
  }
  return {
    settings: { ...settings, asOf: undefined, stateByPeriod: { '2025-10': 'open' } },
    mappings,
    entries: ENTRIES,
    data: withData
      ? {
          files,
          notUsed: new Map([
            ['a', [row]],
            ['c', []],
          ]),
        }
      : undefined,
  }
}
