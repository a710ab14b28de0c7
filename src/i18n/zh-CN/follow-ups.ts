import type { Translated } from '../messages.ts'
import type { followUps as english } from '../en/follow-ups.ts'

export const followUps: Translated<typeof english> = {
  title: '跟进',
  channelLabel: '方式',
  channel: { call: '电话', visit: '拜访', message: '消息' },
  outcomeLabel: '结果',
  outcome: {
    'no-answer': '未接通',
    spoke: '已沟通',
    'will-order': '将下单',
    'given-up': '已放弃',
  },
  outcomeOf: {
    'no-answer': '未接通',
    spoke: '已沟通',
    'will-order': '将下单',
    'given-up': '已放弃',
  },
  contact: '{channel}，{outcome}',
  causeLabel: '原因',
  cause: {
    price: '价格',
    rival: '竞品',
    stock: '缺货',
    service: '服务',
    'no-need': '无需求',
    other: '其他',
  },
  noCause: '未说明',
  next: '下一步日期',
  step: { tomorrow: '明天', inThreeDays: '3天后', inAWeek: '1周后' },
  snoozedUntil: '暂缓至{date}',
  done: '已处理',
  note: '备注',
  resultOn: '{result} {date}',
}
