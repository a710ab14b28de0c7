import type { Translated } from '../messages.ts'
import type { deciles as english } from '../en/deciles.ts'

export const deciles: Translated<typeof english> = {
  title: '十分位分析',
}
