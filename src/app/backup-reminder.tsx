import { useState } from 'react'
import { daysSince } from '../backup/backup-age.tsx'
import { bold, useFormatter } from '../i18n/formatter-context.tsx'
import { useBackupState, useSaveBackup } from '../queries/backup.ts'
import { dismissReminder, isReminderDismissed } from '../queries/backup-reminder.ts'
import { useCompany } from '../queries/company.ts'
import { ScreenLink } from '../state/link.tsx'
import { Button } from '../ui/button.tsx'
import type { BackupState } from '../worker/backup-protocol.ts'
import { useScreenName } from './figures.ts'
import { FrameNotice } from './frame-notice.tsx'

/** From this age on a backup that lacks follow-ups is reminded of. */
const OLD_MS = 7 * 86_400_000

/**
 * Reminds of a backup where follow-ups stand in this browser only. Whether it does is settled when a screen
 * is opened: nothing moves under the hand of somebody who is logging.
 */
export function BackupReminder() {
  const state = useBackupState().data
  const screen = useScreenName()
  // Both say how old the newest backup is in any case.
  if (state === undefined || screen === 'rules' || screen === 'data') return null
  return <Reminder key={screen} state={state} />
}

function Reminder({ state }: { readonly state: BackupState }) {
  const { text } = useFormatter()
  const [isShown, setShown] = useState(() => isDue(state) && !isReminderDismissed())
  const hasFiles = (useCompany().data?.fileNames.length ?? 0) > 0
  const { mutate, isPending, data: saved } = useSaveBackup()
  if (!isShown) return null
  function putAway() {
    dismissReminder()
    setShown(false)
  }
  return (
    <FrameNotice
      tone={saved === undefined || saved === 'too-large' ? 'plain' : 'ok'}
      action={
        <>
          {saved === undefined && (
            <Button look="link" disabled={isPending} onClick={() => mutate({ withData: hasFiles })}>
              {text(isPending ? 'backup.saving' : 'backup.save')}
            </Button>
          )}
          {saved === 'too-large' && <ScreenLink to="rules">{text('backup.toRules')}</ScreenLink>}
        </>
      }
      close={{
        label: text(saved === undefined ? 'backup.reminder.later' : 'terms.close'),
        onClick: putAway,
      }}
    >
      {saved === undefined && <Why state={state} />}
      {saved === 'too-large' && text('backup.tooLarge')}
      {typeof saved === 'object' && text('backup.saved', saved)}
    </FrameNotice>
  )
}

/** Something was logged since the newest backup, and that is a week old or was never made. */
function isDue({ last, entriesSince }: BackupState): boolean {
  return entriesSince > 0 && (last === undefined || Date.now() - last.at >= OLD_MS)
}

function Why({ state }: { readonly state: BackupState }) {
  const { text } = useFormatter()
  const { last, entriesSince: count } = state
  if (last === undefined) return text.rich('backup.neverEntries', { count, b: bold })
  return text.rich('backup.reminder.old', { days: daysSince(last.at), count, b: bold })
}
