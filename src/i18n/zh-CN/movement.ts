import type { Translated } from '../messages.ts'
import type { movement as english } from '../en/movement.ts'

export const movement: Translated<typeof english> = {
  title: '客户变动',
}
