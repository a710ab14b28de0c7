/** The Pareto curve and what other cut-offs would change. */
export const pareto = {
  title: 'Pareto curve',
  finding: {
    making:
      '<b>{share} of {who, select, one {{name}’s customers} other {customers}} make 80%</b> of {measure, select, margin {margin} other {sales}}, {range}. <g>Gini</g> {gini}.',
    nothing:
      'Nobody has a positive {measure, select, margin {margin} other {sum of sales}}, {range}.',
  },
  over: 'The curve and all below run over {range}{count, plural, =1 {} other {: {shown} {kind, select, quarter {quarters} other {months}}}}.',
  onlyNewest: '{period} only',
  usualRange: { month: 'The last 12 months', quarter: 'The last 12 quarters' },
  cutByCustomers: 'Cut by customers',
  cutByContribution: 'Cut by contribution',
  saved: 'saved',
  inForce: 'now',
  ghost: '{name}, {cut}',
  cutOff: 'Cut-off {tier}',
  cutOffAt: '{cut}: {customers} customers, {share}',
  axisCustomers: '{count, plural, one {# customer} other {# customers}}',
  making:
    '{count, plural, one {{shown} customer, {share}, makes 80%} other {{shown} customers, {share}, make 80%}}',
  makingShort: '{share} make 80%',
  reader: 'Along the curve',
  pointShare: '{share} of {measure, select, margin {margin} other {sales}}',
  pointCustomers:
    '{count, plural, =0 {no customer} one {the largest customer, {share} of all} other {the {shown} largest customers, {share} of all}}',
  pointLast: 'No. {rank}: {name}, {value}',
  table: {
    customers: 'Customers, largest first',
    customerShare: 'Share of customers',
    valueShare: { sales: 'Share of sales', margin: 'Share of margin' },
  },
  curve: {
    title: { sales: 'Cumulative share of sales', margin: 'Cumulative share of margin' },
    caption: 'customers from largest to smallest',
    bars: '{measure, select, margin {Margin} other {Sales}} of each customer, {unit}',
    same: 'if all bought the same',
    owners:
      'Each salesperson’s customers are ranked by themselves, so tiers alternate along the curve of several. Choose a salesperson to see one.',
  },
  change: {
    title: 'What would change',
    tier: 'Tier',
    customers: 'Customers, now → then',
    share: { sales: 'Share of sales', margin: 'Share of margin' },
    ends: '{tier} ends at {tried}, not {now}',
    and: '; ',
    instead: '{tried}, not {now}',
    newest: '{period} alone, as Tiers shows it:',
    hint: 'Nothing yet. Drag A or B, type a cut-off, or choose another rule.',
    apply: 'Use these cut-offs',
    reset: 'Reset',
    applied: 'Saved. All figures follow.',
    appliedLink: 'Saved. All figures follow: <l>see Tiers</l>.',
  },
  move: {
    title:
      '{count, plural, =0 {Nobody would move} one {{shown} customer would move} other {{shown} customers would move}}',
    none: 'Every customer would keep its tier.',
    table: 'Customers who would move',
    head: 'Move',
    customer: 'Customer',
    all: 'Show all {shown}',
    fewer: 'Show the {count} largest',
  },
  people: {
    title: 'By salesperson',
    caption: 'customers per tier, now → then',
    moving: 'Moving',
    total: 'All',
  },
  bases: {
    title: 'Both ways of cutting',
    caption: 'A up to {a}, B up to {b}',
    customers: 'Customers',
  },
  concentration: {
    title: 'Concentration',
    caption: 'how much hangs on the largest',
    who: 'Customers',
    top: 'The {count} largest',
    rest: 'Without them, {unit}',
    loss: 'Change',
  },
  nobody: {
    title: 'Nobody has ordered in {range}.',
    why: 'Choose other periods or another salesperson.',
  },
} as const
