import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BackupState } from '../../src/worker/backup-protocol.ts'
import { BackupReminder } from '../../src/app/backup-reminder.tsx'
import { BackupAge } from '../../src/backup/backup-age.tsx'
import { renderInCockpit, type CockpitOptions } from '../features/in-cockpit.tsx'

const DAY = 86_400_000
const OLD: BackupState = {
  last: { at: Date.now() - 8 * DAY, entries: 3 },
  entries: 5,
  entriesSince: 2,
  undo: undefined,
}

/** Opens a screen; what is drawn beside the reminder tells that it is settled. */
async function open(
  state: BackupState,
  { locale = 'en', path = '/overview' }: CockpitOptions = {},
) {
  const { container } = await renderInCockpit(
    <>
      <BackupReminder />
      <p>
        <BackupAge />
      </p>
    </>,
    { locale, path, handlers: { backupState: () => state } },
  )
  await waitFor(() => expect(container.querySelector('p')).not.toBeEmptyDOMElement())
}

const reminder = () => screen.queryByRole('button', { name: 'Not today' })

describe('BackupReminder', () => {
  beforeEach(() => localStorage.clear())

  it('reminds of a backup that is a week old and lacks follow-ups, until it is put away for the day', async () => {
    await open(OLD)
    const later = await screen.findByRole('button', { name: 'Not today' })
    expect(screen.getByText('The last backup is 8 days old.')).toBeInTheDocument()
    await userEvent.click(later)
    expect(reminder()).toBeNull()
  })

  it('says so in Chinese, too, where there never was one', async () => {
    await open({ ...OLD, last: undefined, entriesSince: 5 }, { locale: 'zh-CN' })
    await screen.findByRole('button', { name: '今天不再提醒' })
    expect(screen.getAllByText('还没有备份。')).toHaveLength(2)
  })

  it.each([
    ['nothing was logged since', { ...OLD, entriesSince: 0 }],
    ['it is six days old', { ...OLD, last: { at: Date.now() - 6 * DAY, entries: 3 } }],
    ['nothing was ever logged', { ...OLD, last: undefined, entries: 0, entriesSince: 0 }],
  ])('is silent where %s', async (_, state) => {
    await open(state)
    expect(reminder()).toBeNull()
  })

  it('leaves it to Rules and Data, which say how old the backup is in any case', async () => {
    await open(OLD, { path: '/rules' })
    expect(reminder()).toBeNull()
  })

  it('takes a put-away day that is none for nothing', async () => {
    localStorage.setItem('customer-cockpit-backup-reminder', '{"__proto__":1')
    await open(OLD)
    expect(await screen.findByRole('button', { name: 'Not today' })).toBeInTheDocument()
  })
})
