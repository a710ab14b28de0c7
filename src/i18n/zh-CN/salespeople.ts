import type { Translated } from '../messages.ts'
import type { salespeople as english } from '../en/salespeople.ts'

export const salespeople: Translated<typeof english> = {
  title: '业务员',
}
