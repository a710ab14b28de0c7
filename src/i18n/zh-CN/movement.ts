import type { Translated } from '../messages.ts'
import type { movement as english } from '../en/movement.ts'

export const movement: Translated<typeof english> = {
  title: '客户变动',
  finding: {
    person: '{name}：',
    moves:
      '<l>{lostShown}</l> 位{state, select, open {{before}下单的客户尚未下单} other {客户停单}}，<k>{backShown}</k> 位回流{fresh, plural, =0 {} other {，<n>{freshShown}</n> 位新客户}}；<u>{upShown}</u> 位升层，<d>{downShown}</d> 位降层。{measure, select, margin {毛利} other {销售额}}{state, select, open {目前} other {}} <b>{change}</b>。',
    first: '{period}是数据中的第一个{kind, select, quarter {季度} other {月份}}，还没有客户变动。',
    gap: '{period}没有数据。',
  },
  first: {
    title: '还没有客户变动',
    why: '从{period}的下一个{kind, select, quarter {季度} other {月}}起，这里显示哪些客户在各层之间变动，以及带来的增减。',
    go: '查看{period}',
  },
  matrix: {
    title: '{before} → {period}',
    caption: { sales: '客户数及其销售额变动', margin: '客户数及其毛利变动' },
    tierIn: '{period}的分层',
    noOrderYet: 'D：尚未下单',
    notKnown: '未在册',
    notKnownLabel: '上期尚未在册',
    all: '合计',
    cell: '由{from}到{to}：{count} 位客户，{change}',
    excluded: '不参与分层：{count} 位客户，{change}',
  },
  change: { caption: '客户数与金额（{unit}）' },
  moves: {
    title: { month: '逐月升降', quarter: '逐季升降' },
    captionBars: '客户数，最近{count}个{kind, select, quarter {季度} other {月}}',
    captionFlow: '客户在各层之间的流向，最近{count}个{kind, select, quarter {季度} other {月}}',
    view: '显示方式',
    bars: '柱形',
    flow: '流向',
    gained: '回流、新 {count}',
    up: '升 {count}',
    down: '降 {count}',
    lost: '停单 {count}',
    notYet: '尚未下单 {count}',
    alwaysD: '未画出：一直在D类的 {count} 位客户。',
    period: '期间',
    none: '有了第二个{kind, select, quarter {季度} other {月}}的数据，才会有客户升降。',
    head: { gained: '回流与新客户', up: '升层', down: '降层', lost: '停单' },
    from: '由',
    to: '到',
    customers: '客户数',
    step: '{before} → {period}',
    band: '{before} → {period}：由{from}到{to}，{count} 位客户',
  },
  edge: {
    caption: '距分界线10%以内的客户',
    name: {
      'A-falls': 'A类将降',
      'B-rises': 'B类将升',
      'B-falls': 'B类将降',
      'C-rises': 'C类将升',
    },
    nearest: '最近 {amount}',
    nobody: '没有',
  },
  names: {
    count: '{count} 位客户',
    countChange: '{count} 位客户，{change}',
    caption: {
      cell: '上面选中的格子',
      movement: '上面选中的变动',
      part: '上面选中的原因',
      edge: '上面选中的分界线',
    },
    movement: {
      new: '新客户',
      back: '回流',
      lost: '停单',
      up: '升层',
      down: '降层',
      same: '层级不变',
      none: '上期尚未在册、本期未下单',
    },
    print: '打印名单',
    customer: '客户',
    salesperson: '业务员',
    amount: '{period}，{unit}',
    change: '变动，{unit}',
    distance: '距分界线，{unit}',
    lastOrder: '最近下单',
    orderedSince: '此后下单',
    nobody: '没有客户',
    nobodyWhy: '当前范围内没有客户属于所选内容。',
    hint: '点选一个格子、一个原因或一条分界线，即可查看名单。',
    moreOnPaper: '{count} 位客户，点“打印名单”可全部打印。',
    table: '客户：{name}',
  },
  note: {
    sales:
      '增购与减购：两期都下单的客户。矩阵金额（{unit}）：该格客户{period}减{before}的差额。两者之和都等于销售额的变动。',
    margin:
      '增购与减购：两期都下单的客户。矩阵金额（{unit}）：该格客户{period}减{before}的差额。两者之和都等于毛利的变动。',
  },
  print: {
    title: '客户变动：{name}',
    foot: '{period}（{state}）与{before}的分层：{measure, select, margin {扣除退货后的毛利} other {扣除退货后的净销售额}}，{rule}，{scope}。D：在册、本期没有下单。文件：{files}。数据至{date}。',
    footFirst:
      '{period}（{state}）的分层：{measure, select, margin {扣除退货后的毛利} other {扣除退货后的净销售额}}，{rule}，{scope}。文件：{files}。数据至{date}。',
    edgeFoot:
      '距分界线：其他客户不变时，与进入较高一层所需最小金额的差额；列出不超过该金额10%的客户。',
  },
}
