export const overview = {
  title: 'Overview',
  lede: {
    person: '{name}: ',
    fell: '{measure, select, margin {Margin} other {Sales}} fell {change} to <b>{value}</b>. ',
    rose: '{measure, select, margin {Margin} other {Sales}} rose {change} to <b>{value}</b>. ',
    held: '{measure, select, margin {Margin} other {Sales}} held at <b>{value}</b>. ',
    moved:
      '{measure, select, margin {Margin} other {Sales}} went from <b>{before}</b> to <b>{value}</b>. ',
    lostAndGained:
      'Lost customers took <a>{lost}</a>; {who, select, both {returning and new ones} back {returning ones} other {new ones}} brought <b>{gained}</b>. ',
    lostOnly: 'Lost customers took <a>{lost}</a>; nobody came back and nobody is new. ',
    gainedOnly:
      'Nobody was lost; {who, select, both {returning and new customers} back {returning customers} other {new customers}} brought <b>{gained}</b>. ',
    sameCustomers: 'The same customers ordered as before. ',
    lostA:
      '<a>{count} of {before}’s A customers did not order in {period}</a>: {value} a {kind, select, quarter {quarter} other {month}} at risk.',
    keptA: 'All of {before}’s A customers ordered in {period}.',
    first:
      '{measure, select, margin {Margin} other {Sales}} came to <b>{value}</b>, from <b>{customers}</b> ordering {count, plural, one {customer} other {customers}}. {period} is the first {kind, select, quarter {quarter} other {month}} in the data, so there is nothing to compare it with.',
    open: '{period} so far: <b>{value}</b> from <b>{customers}</b> {count, plural, one {customer} other {customers}}. ',
    byThen: 'By {date} it was <b>{customers}</b>.',
    gap: 'No data for {period}.',
  },
  openNote:
    '{count} of {known} read ‘no order yet’, not ‘asleep’. No alerts until the {kind, select, quarter {quarter} other {month}} is complete.',
  compared:
    'Compared with {before}: there is no data for the {gaps, plural, one {{kind, select, quarter {quarter} other {month}}} other {# {kind, select, quarter {quarters} other {months}}}} between.',
  gap: {
    title: 'Nothing to show',
    why: 'No order line is dated in {period}, so nothing is concluded from it: nobody is lost, and it does not count as a {kind, select, quarter {quarter} other {month}} asleep.',
    go: 'Go to {period}',
  },
  figures: {
    title: 'Key figures',
    /** Beside a figure of then, and beside the change since. */
    yearBefore: '{period} {year}',
    onYear: '{period} {year}',
    marginCover: 'Margin known for {share} of sales',
  },
  tiers: {
    title: 'Tiers',
    known: '{count, plural, one {# known customer} other {# known customers}}',
    all: 'All customers',
    picture: {
      sales: 'Tiers by customers and by sales; the table below has the figures',
      margin: 'Tiers by customers and by margin; the table below has the figures',
    },
    customers: 'Customers',
    customersHead: 'Customers',
    changeHead: 'Change on the period before',
    bothBars: {
      sales: 'above: customers, below: sales',
      margin: 'above: customers, below: margin',
    },
    tier: 'Tier',
    playbook: 'What to do',
    share: 'Share',
    each: '{unit} each',
    marginRate: 'Margin',
    trend: { month: '12 months', quarter: '12 quarters' },
    noOrderYet: 'No order yet',
    excluded: 'Excluded: {count, plural, one {# customer} other {# customers}}, {value}',
    short: {
      A: 'hold or lift sales',
      B: 'repurchase, order value',
      C: 'broaden what they buy',
      D: 'by severity',
    },
  },
  change: {
    title: { sales: 'What changed sales', margin: 'What changed margin' },
    between: '{before} to {period}',
    open: '{before} to {period} so far',
    new: 'New',
    back: 'Back',
    'bought-more': 'Bought more',
    'bought-less': 'Bought less',
    lost: 'Lost',
    excluded: 'Excluded',
    none: 'Nothing to compare with',
    noneWhy: '{period} is the first {kind, select, quarter {quarter} other {month}} in the data.',
    notYet: 'No order yet',
  },
  alerts: {
    title: 'Recovery by salesperson',
    caption: '{period} alerts, results to {date}',
    all: 'All alerts',
    salesperson: 'Salesperson',
    atRisk: 'At risk, {unit}',
    company: 'Company',
    others: 'and {count, plural, one {# more person} other {# more people}}',
  },
  callFirst: {
    title: 'Call first',
    caption:
      'by severity and value at risk, {unit} a {kind, select, quarter {quarter} other {month}}',
    callSheets: 'Call sheets',
    ownerAndDays: '{owner} · {count, plural, one {# day} other {# days}} silent',
    none: 'Nobody to call',
    notYet: 'Nobody to call yet',
  },
} as const
