import type { Translated } from '../messages.ts'
import type { pareto as english } from '../en/pareto.ts'

export const pareto: Translated<typeof english> = {
  title: '帕累托曲线',
}
