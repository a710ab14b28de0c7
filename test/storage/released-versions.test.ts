import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { TIERS } from '../../src/domain/tiers/tier-rule.ts'
import { SCHEMA_VERSION } from '../../src/storage/schema-version.ts'
import { createCompanyStore } from '../../src/storage/company-store.ts'
import { TIERS_BY_RULE } from '../browser/worked-example.ts'
import { openWorkers, type ConnectedWorkers } from '../worker/connected-workers.ts'
import { MAY, TODAY } from '../worker/staged-sample.ts'
import { dumpDatabase, layDown, type DatabaseDump } from './database-dump.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')
const RELEASES = readdirSync(FOLDER).flatMap((file) => /^(version-.*)\.json$/.exec(file)?.[1] ?? [])
const LOG_SINCE = 2

let workers: ConnectedWorkers | undefined

/** As if that release had been used on this computer, and this one were opened for the first time. */
async function openAfter(
  release: string,
): Promise<{ readonly version: number; readonly analysis: ConnectedWorkers['analysis'] }> {
  const dump = JSON.parse(readFileSync(join(FOLDER, `${release}.json`), 'utf8')) as DatabaseDump
  await layDown(release, dump)
  workers = await openWorkers(release, TODAY)
  return { version: dump.version, analysis: workers.analysis }
}

afterEach(async () => {
  workers?.close()
  for (const name of RELEASES) await Dexie.delete(name)
})

describe('createCompanyStore', () => {
  it('has a fixture of each released version', () => {
    const versions = RELEASES.map((name) => Number(/^version-(\d+)/.exec(name)?.[1]))
    const released = Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1)
    expect([...new Set(versions)].toSorted((x, y) => x - y)).toEqual(released)
  })

  it.each(RELEASES)(
    'opens what %s has left with all figures, settings and mappings',
    async (release) => {
      const { version, analysis } = await openAfter(release)
      const { company, storage } = await analysis.call('reopen', {})
      expect(storage).toEqual({ kept: true, problem: 'none' })
      expect(company).toMatchObject({ fileNames: ['orders.csv', 'customers.csv'], lines: 12 })
      await expect(analysis.call('settings', {})).resolves.toEqual({
        ...DEFAULT_SETTINGS,
        companyName: '恒信贸易',
        currency: '€',
        excluded: ['k9'],
        handovers: [{ from: 'Wang Lei', to: 'Li Na' }],
      })
      const files = await analysis.call('files', {})
      expect(files[0]?.report).toMatchObject({ rowsRead: 13, used: 12, rejected: 1 })
      const rows = await analysis.call('notUsedRows', { file: files[0]?.id ?? '' })
      expect(rows).toMatchObject([{ value: '12.3.4', reason: { kind: 'not-a-number' } }])
      const mappings = await analysis.call('rememberedMappings', {})
      expect(mappings.map(({ kind }) => kind).toSorted()).toEqual(['customers', 'orders'])
      expect(version).toBeLessThanOrEqual(10 * SCHEMA_VERSION)
      await expect(dumpDatabase(release)).resolves.toMatchObject({ version: 10 * SCHEMA_VERSION })
    },
  )

  it.each(RELEASES)('gives the tiers of the definitions from what %s has left', async (release) => {
    const { analysis } = await openAfter(release)
    await analysis.call('saveSettings', { settings: DEFAULT_SETTINGS })
    const { columns } = await analysis.call('tiers', { view: MAY })
    const { ids } = await analysis.call('directory', {})
    const tiers = Object.fromEntries(TIERS.map((tier, at) => [tier, customersOf(at)]))
    expect(tiers).toEqual(TIERS_BY_RULE['20-60-20-customers'])

    function customersOf(tier: number): string {
      const own = [...columns.customer].filter((_, row) => columns.tier[row] === tier)
      return own
        .map((customer) => ids[customer] ?? '')
        .toSorted((x, y) => Number(x.slice(1)) - Number(y.slice(1)))
        .join(' ')
    }
  })

  it.each(RELEASES)(
    'takes over every entry of the log that %s has left, and adds to it',
    async (release) => {
      const { version, analysis } = await openAfter(release)
      const kinds = ['contact', 'snooze', 'note', 'done', 'withdrawal']
      const expected = version >= 10 * LOG_SINCE ? kinds : []
      const { entries, passedOver } = (await createCompanyStore(release).log.read()) ?? {}
      expect(entries?.map(({ kind }) => kind)).toEqual(expected)
      expect(passedOver).toBe(0)
      const draft = { kind: 'note' as const, customer: 'k1', day: TODAY, note: 'After the upgrade' }
      const { storage } = await analysis.call('appendToLog', { drafts: [draft], view: MAY })
      expect(storage.kept).toBe(true)
      const again = await createCompanyStore(release).log.read()
      expect(again?.entries).toHaveLength(expected.length + 1)
    },
  )
})
