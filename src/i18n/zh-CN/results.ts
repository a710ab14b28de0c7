import type { Translated } from '../messages.ts'
import type { results as english } from '../en/results.ts'

export const results: Translated<typeof english> = {
  notContacted: '未联系',
  by: {
    salesperson: '业务员',
    channel: '方式',
    outcome: '结果',
    cause: '原因',
    period: '期间',
  },
  span: {
    label: '预警范围',
    year: { month: '近12个月', quarter: '近12个季度' },
  },
  findings:
    '<b>{count} 条预警中已联系 {contacted} 条</b>。{recovered, plural, =0 {尚无挽回} other {<b>挽回 # 位</b>}}{recovered, plural, =0 {} other {，{recoveredMoney}}}；{cameBack, plural, =0 {没有自行回流} other {自行回流 # 位，{cameBackMoney}}}。',
  salespeople: {
    title: '业务员跟进成果',
    caption: '{period}预警，订单截至{date}',
    captionYear:
      '{first}至{last}的预警，每个未下单的{kind, select, quarter {季度} other {月}}计一条；订单截至{date}',
    note: '每条预警计入产生预警时的负责人。名词释义：',
  },
  trait: {
    channel: '按联系方式',
    outcome: '按联系结果',
    cause: '按原因',
  },
  traitCaption: {
    channel: '以最近一次联系为准',
    outcome: '以最近一次联系为准',
    cause: '以最近一次写明的为准',
  },
  periods: {
    title: '按期间',
    caption: '各期预警，成果截至{date}',
  },
  head: {
    alerts: '预警',
    contacted: '已联系',
    recovered: '挽回',
    cameBack: '自行回流',
    open: '待下单',
    done: '已处理',
    back: '已下单',
    share: '占比',
    wonBack: '下单金额，{unit}',
    recoveredMoney: '挽回，{unit}',
    cameBackMoney: '自行回流，{unit}',
  },
  contactedOf: '{alerts} 条中已联系 {contacted} 条',
  ofAlerts: '{contacted}/{alerts}',
  back: '已下单 {count}',
  backHint: '挽回 {recovered} 位，自行回流 {cameBack} 位',
  backMoney: '已下单 {count} 位，{value}',
  recoveredMoney: '挽回 {count} 位，{value}',
  cameBackMoney: '自行回流 {count} 位，{value}',
  company: '全公司',
  nobody: { month: '这些月份没有预警', quarter: '这些季度没有预警' },
  nobodyWhy: '以往下过单的客户每期都已下单。',
  go: '查看{period}的成果',
}
