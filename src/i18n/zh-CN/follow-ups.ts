import type { Translated } from '../messages.ts'
import type { followUps as english } from '../en/follow-ups.ts'

export const followUps: Translated<typeof english> = {
  title: '跟进',
}
