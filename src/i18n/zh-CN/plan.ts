import type { Translated } from '../messages.ts'
import type { plan as english } from '../en/plan.ts'

export const plan: Translated<typeof english> = {
  title: '拜访计划',
}
