import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/domain/company/company-settings.ts'
import { BackupSection } from '../../../src/features/settings/backup-section.tsx'
import type { BackupState } from '../../../src/worker/backup-protocol.ts'
import type { FileOut } from '../../../src/worker/file-out.ts'
import { renderInCockpit, type CockpitOptions } from '../in-cockpit.tsx'
import { AS_OF } from '../months.ts'
import { COMPANY } from '../october.ts'

const DAY = 86_400_000
const NONE: BackupState = { last: undefined, entries: 0, entriesSince: 0, undo: undefined }

function render(state: BackupState, options: CockpitOptions = {}) {
  const handlers = { backupState: () => state, ...options.handlers }
  return renderInCockpit(<BackupSection />, { ...options, handlers })
}

describe('BackupSection', () => {
  it('says that there is no backup, and how many follow-ups stand in this browser only', async () => {
    const { container } = await render({ ...NONE, entries: 12, entriesSince: 12 })
    await screen.findByText('No backup yet.')
    expect(container).toHaveTextContent('12 follow-ups are in this browser only.')
  })

  it('says how old the newest backup is and what was logged since, in both languages', async () => {
    const at = Date.now() - 3 * DAY
    const state = { ...NONE, last: { at, entries: 4 }, entries: 5, entriesSince: 1 }
    const { container, unmount } = await render(state)
    await waitFor(() => expect(container).toHaveTextContent(/Last backup: 3 days ago, \d/))
    expect(container).toHaveTextContent('1 follow-up was logged since.')
    unmount()
    const { container: chinese } = await render(state, { locale: 'zh-CN' })
    await waitFor(() => expect(chinese).toHaveTextContent(/上次备份：3 天前，\d/))
    expect(chinese).toHaveTextContent('之后新增 1 条跟进记录。')
  })

  it('saves with the data or without, under the name that the worker gives', async () => {
    const user = userEvent.setup()
    const asked: unknown[] = []
    const saved: FileOut[] = []
    await render(NONE, {
      saveFile: (file) => saved.push(file),
      handlers: {
        open: () => ({
          company: { ...COMPANY, fileNames: ['a.csv', 'b.csv'], lines: 1200 },
          settings: DEFAULT_SETTINGS,
          logRevision: 0,
          storage: { kept: true, problem: 'none' },
        }),
        makeBackup: (params) => {
          asked.push(params)
          return { ok: true, value: { name: 'backup_x.zip', blob: new Blob(['x']) } }
        },
      },
    })
    const withData = await screen.findByLabelText('With the data: 2 files, 1,200 order lines')
    expect(withData).toBeChecked()
    await user.click(screen.getByRole('button', { name: 'Save a backup' }))
    await screen.findByText(/^backup_x.zip was made and read back/)
    await user.click(withData)
    await user.click(screen.getByRole('button', { name: 'Save a backup' }))
    await waitFor(() =>
      expect(saved.map(({ name }) => name)).toEqual(['backup_x.zip', 'backup_x.zip']),
    )
    expect(asked).toEqual([
      { withData: true, today: AS_OF },
      { withData: false, today: AS_OF },
    ])
  })

  it('offers to undo a restore as long as that can be done', async () => {
    const user = userEvent.setup()
    let undone = 0
    const at = Date.UTC(2026, 10, 3)
    await render(
      { ...NONE, undo: { mode: 'replace', at, backupAt: at } },
      {
        handlers: {
          undoRestore: () => {
            undone += 1
            return COMPANY
          },
        },
      },
    )
    await user.click(await screen.findByRole('button', { name: 'Undo the restore' }))
    await waitFor(() => expect(undone).toBe(1))
  })
})
