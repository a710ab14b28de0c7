import type { Translated } from '../messages.ts'
import type { overview as english } from '../en/overview.ts'

export const overview: Translated<typeof english> = {
  title: '经营概览',
  lede: {
    person: '{name}：',
    fell: '{measure, select, margin {毛利} other {销售额}}下降{change}，至 <b>{value}</b>。',
    rose: '{measure, select, margin {毛利} other {销售额}}增长{change}，至 <b>{value}</b>。',
    held: '{measure, select, margin {毛利} other {销售额}}持平，为 <b>{value}</b>。',
    moved:
      '{measure, select, margin {毛利} other {销售额}}由 <b>{before}</b> 变为 <b>{value}</b>。',
    lostAndGained:
      '因客户停单减少 <a>{lost}</a>，{who, select, both {回流与新客户} back {回流客户} other {新客户}}带来 <b>{gained}</b>。',
    lostOnly: '因客户停单减少 <a>{lost}</a>，没有回流客户和新客户。',
    gainedOnly:
      '没有客户停单，{who, select, both {回流与新客户} back {回流客户} other {新客户}}带来 <b>{gained}</b>。',
    sameCustomers: '下单客户与上期完全相同。',
    lostA:
      '<a>{before}的A类客户中有{count}位{period}未下单</a>，每{kind, select, quarter {季度} other {月}} {value}面临流失。',
    keptA: '{before}的A类客户{period}全部下单。',
    first:
      '{measure, select, margin {毛利} other {销售额}}为 <b>{value}</b>，来自 <b>{customers}</b> 位下单客户。{period}是数据中的第一个{kind, select, quarter {季度} other {月份}}，暂无可比数据。',
    open: '{period}截至目前：<b>{value}</b>，来自 <b>{customers}</b> 位客户。',
    byThen: '截至{date}为 <b>{customers}</b> 位。',
    gap: '{period}没有数据。',
  },
  openNote:
    '{known}位客户中有{count}位显示为“尚未下单”，而不是“沉睡”。本{kind, select, quarter {季度} other {月}}完结前不发预警。',
  compared:
    '对比{before}：其间{gaps, plural, other {#个}}{kind, select, quarter {季度} other {月}}没有数据。',
  gap: {
    title: '没有可显示的内容',
    why: '{period}没有任何订单明细，因此不作判断：不计停单，也不计入沉睡{kind, select, quarter {季度} other {月}}数。',
    go: '查看{period}',
  },
  figures: {
    title: '关键指标',
    yearBefore: '去年{period}',
    onYear: '同比',
    marginCover: '毛利数据覆盖销售额的{share}',
  },
  tiers: {
    title: '客户分层',
    known: '{count} 位在册客户',
    all: '全部客户',
    picture: {
      sales: '各层级的客户数与销售额，数字见下表',
      margin: '各层级的客户数与毛利，数字见下表',
    },
    customers: '客户',
    customersHead: '客户数',
    changeHead: '较上期增减',
    bothBars: { sales: '上：客户数，下：销售额', margin: '上：客户数，下：毛利' },
    tier: '层级',
    playbook: '经营策略',
    share: '占比',
    each: '户均，{unit}',
    marginRate: '毛利率',
    trend: { month: '近12个月', quarter: '近12个季度' },
    noOrderYet: '尚未下单',
    excluded: '不参与分层：{count} 位客户，{value}',
    short: {
      A: '销售额稳中有升',
      B: '提升复购与客单价',
      C: '拓宽品类',
      D: '按紧急程度唤醒',
    },
  },
  change: {
    title: { sales: '销售额变动原因', margin: '毛利变动原因' },
    between: '{before} → {period}',
    open: '{before} → {period}（截至目前）',
    new: '新客户',
    back: '回流',
    'bought-more': '增购',
    'bought-less': '减购',
    lost: '停单',
    excluded: '不参与分层',
    none: '暂无可比数据',
    noneWhy: '{period}是数据中的第一个{kind, select, quarter {季度} other {月份}}。',
    notYet: '尚未下单',
  },
  alerts: {
    title: '业务员挽回进度',
    caption: '{period}预警，截至{date}',
    all: '全部预警',
    salesperson: '业务员',
    atRisk: '风险金额，{unit}',
    company: '全公司',
    others: '还有 {count} 位业务员',
  },
  callFirst: {
    title: '优先联系',
    caption: '按紧急程度与风险金额，{unit}/{kind, select, quarter {季度} other {月}}',
    callSheets: '打印跟进单',
    ownerAndDays: '{owner} · {count} 天未下单',
    none: '没有需要联系的客户',
    notYet: '暂无需要联系的客户',
  },
}
