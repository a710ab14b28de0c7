import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { InterruptedNotice } from '../../src/app/interrupted-notice.tsx'
import { StorageNotice } from '../../src/app/storage-notice.tsx'
import { importMarker, useInterruptedImport } from '../../src/queries/import-marker.ts'
import type { LogState, StorageState } from '../../src/worker/storage-state.ts'
import { renderInCockpit } from '../features/in-cockpit.tsx'
import { COMPANY } from '../features/october.ts'

const KEPT: StorageState = { kept: true, problem: 'none' }
const LOG: LogState = { entries: 18, unkept: 0, passedOver: 0 }

/** Draws the notice; the sentence beside it tells that it is settled. */
async function show(storage: StorageState, log = LOG, locale: 'en' | 'zh-CN' = 'en') {
  await renderInCockpit(<StorageNotice />, {
    locale,
    handlers: {
      open: () => ({ company: COMPANY, settings: DEFAULT_SETTINGS, logRevision: 0, storage }),
      keptState: () => ({ storage, log, usage: 1 }),
    },
  })
}

describe('StorageNotice', () => {
  it('says what a full disk means: what is needed, what is safe, what to do', async () => {
    const room = { needed: 82_400_000, free: 12_300_000 }
    await show({ kept: false, problem: 'full', room })
    const text = await screen.findByText(
      /82\.4 MB are needed, 12\.3 MB are free\. The follow-up log \(18 entries\) is safe\./,
    )
    expect(text).toHaveTextContent('what was kept before is whole')
    expect(text).toHaveTextContent('Free space on the disk, or remove files under Data.')
    expect(screen.getByRole('link', { name: 'Make a backup' })).toBeInTheDocument()
  })

  it('does not call the log safe while entries are in memory alone', async () => {
    await show({ kept: false, problem: 'full' }, { ...LOG, unkept: 2 })
    expect(await screen.findByText('2 follow-up entries are not saved yet.')).toBeInTheDocument()
    expect(screen.queryByText(/is safe/)).not.toBeInTheDocument()
  })

  it('warns of the log where only the log is at risk', async () => {
    await show(KEPT, { ...LOG, unkept: 1 })
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '1 follow-up entry is not saved yet. It is here until you close this window',
    )
  })

  it.each([
    ['unavailable', 'Nothing is being saved.', 'link', 'Make a backup'],
    ['newer', /written by a newer version/, 'button', 'Reload'],
    ['outdated', /in use in another window/, 'button', 'Reload'],
    ['blocked', /Another window of the cockpit holds the data/, 'button', 'Reload'],
    ['unreadable', /cannot be read from the disk/, 'link', 'Make a backup'],
  ] as const)('is red for %s, and names the way on', async (problem, sentence, role, name) => {
    await show({ kept: false, problem })
    expect(await screen.findByText(sentence)).toBeInTheDocument()
    expect(screen.getByRole('alert')).toBeInTheDocument()
    expect(screen.getByRole(role, { name })).toBeInTheDocument()
  })

  it('says it in Chinese, too', async () => {
    await show({ kept: false, problem: 'unavailable' }, LOG, 'zh-CN')
    expect(await screen.findByText('目前什么都没有保存。')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '立即备份' })).toBeInTheDocument()
  })
})

describe('InterruptedNotice', () => {
  const marker = {
    fileNames: ['a.csv', 'b.csv'],
    phase: 'loading',
    rows: 412_000,
    startedAt: 1,
  } as const

  beforeEach(() => {
    importMarker.write(marker)
    useInterruptedImport.setState({ interrupted: marker })
  })

  it('names the files and how far it had come, until it is discarded', async () => {
    await renderInCockpit(<InterruptedNotice />)
    const notice = screen.getByText('The import of a.csv and b.csv was interrupted.').parentElement
    expect(notice).toHaveTextContent('Nothing of the 412,000 rows read is loaded')
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }))
    expect(screen.queryByText(/was interrupted/)).not.toBeInTheDocument()
    expect(importMarker.read()).toBeUndefined()
  })

  it('leads to Data to start again', async () => {
    await renderInCockpit(<InterruptedNotice />)
    expect(screen.getByRole('link', { name: 'Start again' })).toHaveAttribute('href', '/data')
  })
})
