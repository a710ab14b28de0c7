import type { Translated } from '../messages.ts'
import type { backup as english } from '../en/backup.ts'

export const backup: Translated<typeof english> = {
  title: '备份',
}
