import type { Translated } from '../messages.ts'
import type { deciles as english } from '../en/deciles.ts'

export const deciles: Translated<typeof english> = {
  title: '十分位分析',
  finding: {
    first: {
      sales: '第1组{count, plural, other {#}}位客户贡献了<b>{share}</b>的销售额；',
      margin: '第1组{count, plural, other {#}}位客户贡献了<b>{share}</b>的毛利；',
    },
    last: '后五组{count, plural, other {#}}位客户只贡献<b>{share}</b>。',
    lastLoses: '后五组{count, plural, other {#}}位客户反而拉低<b>{share}</b>。',
    few: '所选{kind, select, quarter {季度} other {月份}}内有<b>{count, plural, other {#}}位</b>客户下单，不足以分成十组。',
  },
  none: {
    title: '所选范围内没有客户下单。',
    why: '十分位分析只看{range}有销售的客户。',
    salesperson: '查看全部业务员',
    all: '改用全部数据期间',
  },
  money: {
    title: '货币十分位',
    caption: {
      sales:
        '{count, plural, other {#}} 位客户按销售额分为十组，每组 {sizes} 位<screen>；点击一行查看名单</screen>',
      margin:
        '{count, plural, other {#}} 位客户按毛利分为十组，每组 {sizes} 位<screen>；点击一行查看名单</screen>',
    },
    sizes: '{smaller}或{larger}',
    few: '至少要有10位下单客户才能分成十组，现有{count, plural, other {#}}位。',
    group: '组',
    open: '第{decile}组：查看客户',
    customers: '客户数',
    sales: '销售额，{unit}',
    margin: '毛利，{unit}',
    salesShare: '销售额占比',
    marginShare: '毛利占比',
    cumulative: '累计',
    marginRate: '毛利率',
    orders: '订单数',
    averageOrder: '平均订单金额',
    discount: '折让率',
    largest: '最大',
    smallest: '最小',
    total: '合计',
    excluded: '不参与分层：{count, plural, other {#}}位客户，{value}',
    marginCover: '已知毛利占销售额的 {share}。',
  },
  parts: {
    title: '购买十分位',
    caption: '每一成贡献由多少客户构成',
    part: '段',
    by: { sales: '按销售额', margin: '按毛利' },
    range: '{from}–{to}',
    none: '无正贡献',
    within: '含在上一位客户中',
    open: {
      sales: '按销售额第{part}段，{count, plural, other {#}}位客户：查看名单',
      margin: '按毛利第{part}段，{count, plural, other {#}}位客户：查看名单',
    },
    saveAs: '购买十分位存为{format}',
  },
  groups: {
    title: '三类客群',
    caption: '按贡献从大到小',
    name: {
      core: '核心',
      growth: '成长',
      'losing-value': '价值流失',
      'price-buyers': '价格型客户',
    },
    rule: {
      core: { sales: '销售额的前10%', margin: '毛利的前10%' },
      growth: { sales: '销售额的10%至50%', margin: '毛利的10%至50%' },
      losing:
        '后{count, plural, other {#}}个{kind, select, quarter {季度} other {月}}的毛利不到前{count, plural, other {#}}个{kind, select, quarter {季度} other {月}}的一半',
    },
    share: { sales: '占销售额 {share}', margin: '占毛利 {share}' },
    nobody: '没有。',
    losingNeedsMargin: '数据中需要有毛利。',
    losingNeedsPeriods: {
      month: '至少需要3个有数据的月份。',
      quarter: '至少需要3个有数据的季度。',
    },
    more: '另有 {count, plural, other {#}} 位',
    moreOf: '{group}：查看全部 {count} 位',
  },
  price: {
    title: '价格型客户',
    caption: '折让率达到 {discount}（公司的1.5倍）且毛利率低于公司的 {margin}；不必列入客情投入',
    captionNone: '折让率达到公司的1.5倍，毛利率低于公司；不必列入客情投入',
    customer: '客户',
    salesperson: '业务员',
    given: '折让金额，{unit}',
    nobody: '没有客户的折让率达到公司的1.5倍且毛利率低于公司。',
  },
  list: {
    decile: '第{decile}组',
    group: {
      core: '核心客群',
      growth: '成长客群',
      'losing-value': '价值流失客户',
      'price-buyers': '价格型客户',
    },
    part: {
      sales: '按销售额第{part}段',
      margin: '按毛利第{part}段',
    },
    partNone: {
      sales: '销售额无正贡献',
      margin: '毛利无正贡献',
    },
    caption: '{count, plural, other {#}} 位客户，从大到小',
    captionLosing: '{count, plural, other {#}} 位客户，毛利减少最多的在前',
    captionPrice: '{count, plural, other {#}} 位客户，折让金额最大的在前',
    customer: '客户',
    id: '编号',
    salesperson: '业务员',
    marginFirst: '前三分之一毛利，{unit}',
    marginLast: '后三分之一，{unit}',
    change: '变动，{unit}',
    close: '收起名单',
  },
}
