import type { Translated } from '../messages.ts'
import type { terms as english } from '../en/terms.ts'

export const terms: Translated<typeof english> = {
  tier: {
    A: 'A',
    B: 'B',
    C: 'C',
    D: 'D',
    label: '{tier}类',
    name: { A: '核心客户', B: '重要客户', C: '一般客户', D: '沉睡客户' },
  },
  measure: { sales: '销售额', margin: '毛利' },
  movement: {
    new: '新',
    back: '回流',
    lost: '停单',
    up: '上升',
    down: '下降',
    same: '不变',
    none: '–',
  },
  severity: { critical: '紧急', high: '高', medium: '中', low: '低' },
  unassigned: '未分配',
  everyone: '全部',
  noFigure: '–',
}
