import 'fake-indexeddb/auto'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import type { TierListFilter } from '../../src/domain/tiers/tier-list-choice.ts'
import type { View } from '../../src/domain/periods/view.ts'
import { CockpitProvider } from '../../src/queries/cockpit-provider.tsx'
import type { Cockpit } from '../../src/queries/cockpit.ts'
import {
  useCompany,
  useDirectory,
  useSaveSettings,
  useSettings,
  useStorageState,
} from '../../src/queries/company.ts'
import { createCockpit } from '../../src/queries/create-cockpit.ts'
import { useExport } from '../../src/queries/export.ts'
import {
  useDeleteEverything,
  useFiles,
  useNotUsedRows,
  useRemoveFile,
} from '../../src/queries/files.ts'
import { useTierList, useTierReport } from '../../src/queries/reports.ts'
import type { FileOut } from '../../src/worker/file-out.ts'
import { view } from '../domain/build-company.ts'
import { connectWorkers, type ConnectedWorkers } from '../worker/connected-workers.ts'
import { BAD_ROW, LINES, MAY, staged, TODAY } from '../worker/staged-sample.ts'

const ALL: TierListFilter = { tiers: [], movements: [], text: '' }
const BY_RANK = { key: 'rank', descending: false } as const

let workers: ConnectedWorkers
let cockpit: Cockpit
let saved: FileOut[] = []
let counter = 0

beforeEach(async () => {
  counter += 1
  saved = []
  workers = connectWorkers(`hooks-${counter}`)
  cockpit = createCockpit({
    analysis: workers.analysis,
    currentDay: () => TODAY,
    saveFile: (file) => saved.push(file),
    startImport: () => {
      throw new Error('no import in these tests')
    },
    prepareImport: () => Promise.resolve(),
  })
  await workers.analysis.call('open', { today: TODAY })
  await workers.stage([staged('orders.csv', LINES, [BAD_ROW])])
  await workers.analysis.call('commitStaged', { overlap: 'add' })
})

afterEach(() => workers.close())

/** Calls a hook as a screen does. */
function inCockpit<Result, Props>(hook: (props: Props) => Result, initialProps: Props) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <CockpitProvider cockpit={cockpit} locale="zh-CN">
      {children}
    </CockpitProvider>
  )
  return renderHook(hook, { wrapper, initialProps })
}

describe('useCompany', () => {
  it('opens the kept company and says whether it is kept', async () => {
    const { result } = inCockpit(() => ({ company: useCompany(), storage: useStorageState() }), {})
    await waitFor(() => expect(result.current.company.data?.lines).toBe(LINES.length))
    expect(result.current.storage.data).toEqual({ kept: true, problem: 'none' })
  })
})

describe('useSaveSettings', () => {
  it('brings new settings and new reports to every hook', async () => {
    const { result } = inCockpit(
      () => ({
        report: useTierReport(MAY),
        settings: useSettings(),
        save: useSaveSettings(),
        directory: useDirectory(),
      }),
      {},
    )
    await waitFor(() => expect(result.current.report.data?.columns.length).toBe(11))
    const settings = { ...DEFAULT_SETTINGS, excluded: ['k1'] }
    await act(() => result.current.save.mutateAsync(settings))
    await waitFor(() => expect(result.current.report.data?.columns.length).toBe(10))
    expect(result.current.settings.data).toEqual(settings)
    await waitFor(() => expect(result.current.directory.data?.ids).toContain('K1'))
  })
})

describe('useTierList', () => {
  it('keeps the rows while a filter is worked out, but never those of another report', async () => {
    const other = view('2025-04')
    const seen: { period: string; text: string; rows: number | undefined; stale: boolean }[] = []
    const { result, rerender } = inCockpit(
      ({ at, text }: { readonly at: View; readonly text: string }) => {
        const list = useTierList(at, { ...ALL, text }, BY_RANK)
        seen.push({
          period: at.period,
          text,
          rows: list.data?.rows.length,
          stale: list.isPlaceholderData,
        })
        return list
      },
      { at: MAY, text: '' },
    )
    await waitFor(() => expect(result.current.data?.rows).toHaveLength(11))
    rerender({ at: MAY, text: 'firm 10' })
    expect(seen.at(-1)).toEqual({ period: '2025-05', text: 'firm 10', rows: 11, stale: true })
    await waitFor(() => expect(result.current.data?.rows).toHaveLength(1))
    rerender({ at: other, text: 'firm 10' })
    expect(seen.at(-1)).toMatchObject({ period: '2025-04', rows: undefined })
  })
})

describe('useFiles', () => {
  it('gives files with their rows that are not used, and removes one', async () => {
    const { result } = inCockpit(() => {
      const files = useFiles()
      return { files, rows: useNotUsedRows(files.data?.[0]?.id), remove: useRemoveFile() }
    }, {})
    await waitFor(() => expect(result.current.rows.data).toEqual([BAD_ROW]))
    const [file] = result.current.files.data ?? []
    await act(() => result.current.remove.mutateAsync(file?.id ?? ''))
    await waitFor(() => expect(result.current.files.data).toEqual([]))
  })
})

describe('useExport', () => {
  it('builds the file in the language of the interface and hands it over to be saved', async () => {
    const { result } = inCockpit(() => useExport('exportTiers'), {})
    act(() => result.current.save({ view: MAY, filter: ALL, sort: BY_RANK, format: 'csv' }))
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual(['客户分层_2025-05.csv']))
  })
})

describe('useDeleteEverything', () => {
  it('deletes the company and the preferences of the app, and nothing of others', async () => {
    localStorage.setItem('customer-cockpit-preferences', '{}')
    localStorage.setItem('another-app', 'keep')
    const { result } = inCockpit(
      () => ({ company: useCompany(), remove: useDeleteEverything() }),
      {},
    )
    await waitFor(() => expect(result.current.company.data?.lines).toBe(LINES.length))
    await act(() => result.current.remove.mutateAsync())
    await waitFor(() => expect(result.current.company.data?.lines).toBe(0))
    expect(Object.keys(localStorage)).toEqual(['another-app'])
  })
})
