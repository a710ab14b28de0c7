import type { Translated } from '../messages.ts'
import type { definitions as english } from '../en/definitions.ts'

export const definitions: Translated<typeof english> = {
  sales: { name: '销售额', text: '本期全部订单明细的净额，退货已扣除。' },
  margin: {
    name: '毛利',
    text: '金额减成本，只计能算出毛利的明细。如有明细缺毛利，会注明已知毛利占销售额的比例。',
  },
  marginRate: { name: '毛利率', text: '毛利 ÷ 有毛利数据的明细的销售额。' },
  orders: {
    name: '订单数',
    text: '至少含一条销售明细的订单，计入其第一条销售明细所在的期间。只有退货明细的单号算退货，不算订单。',
  },
  orderingCustomers: { name: '下单客户', text: '本期至少有一条销售明细的客户。' },
  averageOrderValue: { name: '平均订单金额', text: '销售额 ÷ 订单数。' },
  salesPerCustomer: { name: '客单价', text: '销售额 ÷ 下单客户数。' },
  orderFrequency: { name: '下单频次', text: '订单数 ÷ 下单客户数。' },
  repurchaseRate: { name: '复购率', text: '本期下单的客户中，下了两单及以上的占比。' },
  retention: { name: '留存率', text: '上期下单的客户中，本期又下单的占比。' },
  reactivated: { name: '唤醒客户', text: '上期没有下单、更早有过订单、本期又下单的客户。' },
  lost: { name: '停单', text: '上期下单、本期没有下单的客户。' },
  knownCustomers: {
    name: '在册客户',
    text: '列在客户档案中，或截至期末有任何订单明细的客户。不参与分层的客户不在其内。',
  },
  tier: {
    name: '客户分层',
    text: 'A、B、C按现行规则下排在该客户前面的比例划分；D是在册但本期没有销售明细的客户。数值相同的客户必在同一层。',
  },
  tierA: {
    name: 'A类 核心客户',
    text: '排在前面的比例小于第一分界线。跨在分界线上的客户仍归A类。',
  },
  tierB: { name: 'B类 重要客户', text: '排在前面的比例介于两条分界线之间。' },
  tierC: {
    name: 'C类 一般客户',
    text: '排在前面的比例达到第二分界线，或本期数值小于等于0。',
  },
  tierD: {
    name: 'D类 沉睡客户',
    text: '在册、但本期没有销售明细。期间未完结时显示为“尚未下单”。',
  },
  ahead: {
    name: '排在前面的比例',
    text: '按客户数：数值更大的客户占下单客户的比例。按贡献：数值更大的客户的贡献占全部正贡献的比例。用它与分界线比较。',
  },
  distance: {
    name: '距上一层',
    text: '在其他客户不变的情况下，升到上一层所需的最小增量。“高出”是指最多减少多少仍留在本层。',
  },
  trail: {
    name: '分层轨迹',
    text: '该客户最近六期的分层，从早到晚。圆点表示当时尚未在册。',
  },
  movement: { name: '层级变动', text: '与上期分层相比：新、回流、停单、上升、下降或不变。' },
  share: { name: '占比', text: '该客户的数值 ÷ 本期全部正数值之和。' },
  cumulativeShare: { name: '累计占比', text: '该客户与所有数值不低于它的客户的占比之和。' },
  rank: { name: '排名', text: '数值更大的下单客户数加一。数值相同则排名相同。' },
  products: { name: '产品数', text: '该客户本期销售明细中不同产品的个数。' },
  lastOrder: { name: '最近下单', text: '截至期末最新的一条销售明细。期末之后的订单会另行注明。' },
  daysSince: {
    name: '距上次下单天数',
    text: '最新已完结期间和未完结期间算到截止日，更早的期间算到各自期末。',
  },
  salesperson: {
    name: '业务员',
    text: '该期的负责人：截至期末最新一条写明业务员的销售明细上的那一位；没有则取客户档案；再没有则为未分配。',
  },
  currentOwner: {
    name: '当前负责人',
    text: '客户档案中的业务员；没有则取最新销售明细上的业务员，并按“分层规则”中的交接调整。',
  },
  alert: {
    name: '预警',
    text: '期间完结后，每位曾经下过单的D类客户给当前负责人一条预警。',
  },
  severity: { name: '紧急程度', text: '按上期分层：A为紧急，B为高，C为中，D为低。' },
  valueAtRisk: {
    name: '风险金额',
    text: '本期之前12期的平均值，从首次下单算起，没有下单的期间按0计。不小于0，因此可以相加。',
  },
  periodsAsleep: { name: '沉睡期数', text: '连续没有销售明细的期数，含本期。没有数据的期间不计。' },
  usualGap: {
    name: '下单间隔',
    text: '此前12个月相邻下单日期相隔天数的中位数，至少要有四个下单日期。',
  },
  withinRhythm: {
    name: '仍在其下单节奏内',
    text: '距上次下单不超过下单间隔的1.5倍。这类预警排在同级别的最后。',
  },
  churned: { name: '流失', text: '沉睡期数达到“分层规则”中设定的数目，不再预警。' },
  changeOfSales: {
    name: '销售额变动原因',
    text: '每位客户归入最先符合的一项：新、回流、停单、增购、减购。五项之和与总额的变动分毫不差。',
  },
  new: { name: '新', text: '该客户在数据中的第一条销售明细在本期。' },
  back: { name: '回流', text: '上期没有下单，更早有过订单，本期又下单。' },
  boughtMore: { name: '增购', text: '两期都下单，本期金额更大。' },
  boughtLess: {
    name: '减购',
    text: '两期都下单，本期金额更小。其中一期只有退货的客户也归入增购或减购。',
  },
  excluded: {
    name: '不参与分层',
    text: '在“分层规则”中选定的客户：不参与分层、排名、占比和预警，但计入销售额。',
  },
  periodState: {
    name: '未完结与已完结',
    text: '截止日所在的期间未完结，除非截止日距期末不超过3天；更早的期间均已完结。点一下即可改判。',
  },
  asOf: { name: '截止日', text: '不晚于今天的最新下单日期，除非在“分层规则”中另行设定。' },
  gap: { name: '没有数据', text: '整期没有任何明细。不据此下任何结论，比较时跳过。' },
  quiet: {
    name: '淡季期间',
    text: '下单客户数不到平时的60%，例如春节。认可后，紧急程度改看最近的非淡季期间。',
  },
  marginCover: {
    name: '毛利已知比例',
    text: '有毛利的明细占销售额的比例。达到95%才提供按毛利分层。',
  },
}
