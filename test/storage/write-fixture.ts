import 'fake-indexeddb/auto'
import { writeFileSync } from 'node:fs'
import { SCHEMA_VERSION } from '../../src/storage/schema-version.ts'
import { CUSTOMERS_CSV, ORDERS_CSV } from '../browser/worked-example.ts'
import { connectWorkers, type ConnectedWorkers } from '../worker/connected-workers.ts'
import { MAY, TODAY } from '../worker/staged-sample.ts'
import { dumpDatabase } from './database-dump.ts'

const NAME = 'fixture'
const LOG_SINCE = 2

/**
 * Writes down what this release keeps of the worked example, through the code that keeps it: two files,
 * a row that cannot be read, settings, mappings, entries of every kind.
 */
async function writeFixture(): Promise<string> {
  const workers = connectWorkers(NAME)
  const { analysis } = workers
  await analysis.call('open', { today: TODAY })
  await load(workers)
  const settings = await analysis.call('settings', {})
  await analysis.call('saveSettings', {
    settings: {
      ...settings,
      companyName: '恒信贸易',
      currency: '€',
      excluded: ['k9'],
      handovers: [{ from: 'Wang Lei', to: 'Li Na' }],
    },
  })
  if (SCHEMA_VERSION >= LOG_SINCE) await log(workers)
  const path = `test/storage/fixtures/version-${SCHEMA_VERSION}.json`
  writeFileSync(path, `${JSON.stringify(await dumpDatabase(NAME))}\n`)
  workers.close()
  return path
}

async function load({ analysis, startImport }: ConnectedWorkers): Promise<void> {
  const client = await startImport()
  const files = [
    new File([`${ORDERS_CSV}\r\n2025-05-30,S99,K1,Firm 1,Li Na,12.3.4`], 'orders.csv'),
    new File([CUSTOMERS_CSV], 'customers.csv'),
  ]
  const context = { remembered: [], loaded: [], cancelledStatuses: [], today: TODAY }
  const inspected = await client.call('inspect', { ...context, files })
  await client.call('load', {
    files: inspected.flatMap((result) =>
      result.ok ? [{ file: result.value.id, mapping: result.value.mapping }] : [],
    ),
  })
  await analysis.call('commitStaged', { overlap: 'add' })
}

async function log({ analysis }: ConnectedWorkers): Promise<void> {
  const head = { customer: 'k11', day: TODAY }
  const contact = { channel: 'call', outcome: 'will-order', cause: 'price' } as const
  const { entries } = await analysis.call('appendToLog', {
    drafts: [
      { ...head, ...contact, kind: 'contact', note: '下周再报价', next: TODAY + 7 },
      { ...head, kind: 'snooze', until: TODAY + 14 },
      { ...head, kind: 'note', note: 'New buyer' },
      { ...head, kind: 'done' },
    ],
    view: MAY,
  })
  const entry = entries.at(-1)?.id ?? ''
  const withdrawal = { ...head, kind: 'withdrawal', entry } as const
  await analysis.call('appendToLog', { drafts: [withdrawal], view: MAY })
}

/** Where it stands. Written while this module is loaded, for then modules that come later can be, too. */
export const path = await writeFixture()
