import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { RestoreDialog } from '../../src/app/restore-dialog.tsx'
import { useRestore } from '../../src/queries/backup.ts'
import type {
  BackupError,
  BackupPreview,
  RestoreMode,
  RestoreOutcome,
} from '../../src/worker/backup-protocol.ts'
import type { Result } from '../../src/domain/result.ts'
import { renderInCockpit } from '../features/in-cockpit.tsx'
import { COMPANY } from '../features/october.ts'

const PREVIEW: BackupPreview = {
  fileName: 'b.zip',
  bytes: 353_000,
  createdAt: Date.UTC(2026, 10, 3),
  companyName: '恒信贸易',
  withData: true,
  counts: { files: 3, lines: 120_000, customers: 0, notUsedRows: 0, mappings: 1, entries: 214 },
  now: { companyName: '恒信贸易', files: 2, lines: 900, entries: 12 },
  missingEntries: 204,
  ownEntries: 2,
  isOtherCompany: false,
}

const DONE: RestoreOutcome = {
  kind: 'done',
  company: COMPANY,
  storage: { kept: true, problem: 'none' },
  undoable: true,
}

interface Answers {
  readonly check?: Result<BackupPreview, BackupError>
  readonly outcomes?: readonly RestoreOutcome[]
  readonly locale?: 'en' | 'zh-CN'
}

/** Opens the dialog for a file; answers what the worker was asked to do. */
async function openDialog({
  check = { ok: true, value: PREVIEW },
  outcomes = [DONE],
  locale = 'en',
}: Answers = {}) {
  const asked: { mode: RestoreMode; keepsUndo: boolean }[] = []
  useRestore.getState().open(new File(['PK'], 'b.zip'))
  const { unmount } = await renderInCockpit(<RestoreDialog />, {
    locale,
    handlers: {
      checkBackup: () => check,
      restoreBackup: (params) => {
        asked.push(params)
        return outcomes[asked.length - 1] ?? DONE
      },
    },
  })
  return { asked, dialog: await screen.findByRole('dialog'), unmount }
}

const button = (name: string) => screen.findByRole('button', { name })

describe('RestoreDialog', () => {
  afterEach(() => useRestore.getState().close())

  it('shows what is in the backup beside what is here, and replaces nothing before it is told to', async () => {
    const { asked, dialog } = await openDialog()
    const table = await within(dialog).findByRole('table')
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      'Company恒信贸易恒信贸易',
      'Files32',
      'Order lines120,000900',
      'Follow-ups21412',
    ])
    expect(dialog).toHaveTextContent('2 follow-ups logged here are not in the backup')
    expect(asked).toEqual([])
    await userEvent.click(await button('Restore'))
    await button('Undo the restore')
    expect(asked).toEqual([{ mode: 'replace', keepsUndo: true }])
  })

  it('adds the missing follow-ups only, where that is chosen', async () => {
    const { asked } = await openDialog()
    await userEvent.click(await screen.findByLabelText(/Add the missing follow-ups only/))
    await userEvent.click(await button('Restore'))
    await screen.findByText('Added.')
    expect(asked).toEqual([{ mode: 'log', keepsUndo: true }])
  })

  it('says plainly that a backup is of another company', async () => {
    const value = { ...PREVIEW, isOtherCompany: true, companyName: 'Other Ltd' }
    const { dialog } = await openDialog({ check: { ok: true, value } })
    await screen.findByText('This is the backup of another company:')
    expect(dialog).toHaveTextContent('Other Ltd. Here is 恒信贸易.')
  })

  it('offers to go on without undo where there is no room for it', async () => {
    const { asked } = await openDialog({ outcomes: [{ kind: 'no-room', forUndo: true }] })
    await userEvent.click(await button('Restore'))
    await userEvent.click(await button('Restore without undo'))
    await screen.findByText('Restored.')
    expect(asked.map(({ keepsUndo }) => keepsUndo)).toEqual([true, false])
  })

  it.each<[BackupError, string, string]>([
    [{ kind: 'empty', fileName: 'b.zip' }, 'is empty', '空文件'],
    [{ kind: 'other-file', fileName: 'b.zip' }, 'is no backup', '不是驾驶舱的备份'],
    [{ kind: 'cut-off', fileName: 'b.zip' }, 'is cut off', '不完整'],
    [{ kind: 'changed', fileName: 'b.zip', part: 'log.jsonl' }, '‘log.jsonl’', '“log.jsonl”'],
    [{ kind: 'wrong-counts', fileName: 'b.zip' }, 'as much as it says', '数量不符'],
    [{ kind: 'bad-record', fileName: 'b.zip', part: 'settings' }, '‘settings’', '“settings”'],
    [{ kind: 'newer', fileName: 'b.zip' }, 'newer version', '更新版本'],
    [
      { kind: 'too-large', fileName: 'b.zip', bytes: 2e9, limitBytes: 1e9 },
      'backups of up to',
      '最多可恢复',
    ],
    [{ kind: 'too-large-sum', fileName: 'b.zip' }, 'too large to be added up', '无法精确合计'],
    [{ kind: 'unreadable', fileName: 'b.zip' }, 'could not be read', '无法读取'],
  ])('says which file is wrong, and what is, in both languages', async (error, en, zh) => {
    for (const [locale, words, unchanged] of [
      ['en', en, 'Nothing has been changed.'],
      ['zh-CN', zh, '没有做任何改动。'],
    ] as const) {
      const { asked, unmount } = await openDialog({ check: { ok: false, error }, locale })
      const alert = await screen.findByRole('alert')
      expect(alert).toHaveTextContent('b.zip')
      expect(alert).toHaveTextContent(words)
      expect(alert).toHaveTextContent(unchanged)
      expect(asked).toEqual([])
      unmount()
    }
  })
})
