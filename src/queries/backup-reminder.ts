import { createSmallRecord } from './small-record.ts'
import { currentDay } from './today.ts'

const dismissedOn = createSmallRecord('customer-cockpit-backup-reminder', (value) =>
  typeof value === 'number' ? value : undefined,
)

/** Says nothing more of backups today. */
export function dismissReminder(): void {
  dismissedOn.write(currentDay())
}

/** Whether the reminder was put away today. */
export function isReminderDismissed(): boolean {
  return dismissedOn.read() === currentDay()
}
