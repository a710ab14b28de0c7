/** Deciles over a range of periods, and the groups beside them. */
export const deciles = {
  title: 'Deciles',
  finding: {
    first: {
      sales:
        'The first tenth, {count, plural, one {# customer} other {# customers}}, makes <b>{share}</b> of sales;',
      margin:
        'The first tenth, {count, plural, one {# customer} other {# customers}}, makes <b>{share}</b> of margin;',
    },
    last: 'the last five tenths, {count, plural, one {# customer} other {# customers}}, make <b>{share}</b>.',
    lastLoses:
      'the last five tenths, {count, plural, one {# customer} other {# customers}}, take <b>{share}</b> off it.',
    few: '<b>{count, plural, one {# customer} other {# customers}}</b> ordered in these {kind, select, quarter {quarters} other {months}}: too few for ten groups.',
  },
  none: {
    title: 'No customer ordered in this range.',
    why: 'Deciles are made of the customers with a sale in {range}.',
    salesperson: 'Show everyone',
    all: 'Take the whole range of the data',
  },
  money: {
    title: 'Money deciles',
    caption: {
      sales:
        '{count, plural, one {# customer} other {# customers}} by sales, in ten groups of {sizes}<screen>; click a row for its names</screen>',
      margin:
        '{count, plural, one {# customer} other {# customers}} by margin, in ten groups of {sizes}<screen>; click a row for its names</screen>',
    },
    sizes: '{smaller} or {larger}',
    few: 'Ten groups need at least ten ordering customers; there {count, plural, one {is #} other {are #}}.',
    group: 'Group',
    open: 'Decile {decile}: show its customers',
    customers: 'Customers',
    sales: 'Sales, {unit}',
    margin: 'Margin, {unit}',
    salesShare: 'Share of sales',
    marginShare: 'Share of margin',
    cumulative: 'Cum.',
    marginRate: 'Rate',
    orders: 'Orders',
    averageOrder: 'Average order',
    discount: 'Discount',
    largest: 'Largest',
    smallest: 'Smallest',
    total: 'All',
    excluded: 'Excluded: {count, plural, one {# customer} other {# customers}}, {value}',
    marginCover: 'Margin is known for {share} of sales.',
  },
  parts: {
    title: 'Purchase deciles',
    caption: 'customers per tenth',
    part: 'Part',
    by: { sales: 'by sales', margin: 'by margin' },
    range: '{from} – {to}',
    none: '0 or less',
    within: 'within the customer above',
    open: {
      sales:
        'Part {part} by sales, {count, plural, one {# customer} other {# customers}}: show them',
      margin:
        'Part {part} by margin, {count, plural, one {# customer} other {# customers}}: show them',
    },
    saveAs: 'Purchase deciles as {format}',
  },
  groups: {
    title: 'Three groups',
    caption: 'by contribution, from the largest',
    name: {
      core: 'core',
      growth: 'growth',
      'losing-value': 'losing value',
      'price-buyers': 'price buyers',
    },
    rule: {
      core: { sales: 'first 10% of sales', margin: 'first 10% of margin' },
      growth: { sales: 'from 10% to 50% of sales', margin: 'from 10% to 50% of margin' },
      losing:
        'margin of the last {count, plural, one {{kind, select, quarter {quarter} other {month}}} other {# {kind, select, quarter {quarters} other {months}}}} under half of the first{count, plural, one {} other { #}}',
    },
    share: { sales: '{share} of sales', margin: '{share} of margin' },
    nobody: 'Nobody.',
    losingNeedsMargin: 'Needs a margin in the data.',
    losingNeedsPeriods: {
      month: 'Needs at least 3 months with data.',
      quarter: 'Needs at least 3 quarters with data.',
    },
    more: '{count, plural, one {# more} other {# more}}',
    moreOf: '{group}: show all {count}',
  },
  price: {
    title: 'Price buyers',
    caption:
      'discount from {discount} on, 1.5 times the company’s, and margin rate under its {margin}; to leave out of relationship spending',
    captionNone:
      'discount 1.5 times the company’s or more, margin rate below it; to leave out of relationship spending',
    customer: 'Customer',
    salesperson: 'Salesperson',
    given: 'Off list, {unit}',
    nobody: 'No customer has 1.5 times the company’s discount and a margin rate below it.',
  },
  list: {
    decile: 'Decile {decile}',
    group: {
      core: 'Core customers',
      growth: 'Growth customers',
      'losing-value': 'Customers losing value',
      'price-buyers': 'Price buyers',
    },
    part: {
      sales: 'Part {part} by sales',
      margin: 'Part {part} by margin',
    },
    partNone: {
      sales: 'Without positive sales',
      margin: 'Without a positive margin',
    },
    caption: '{count, plural, one {# customer} other {# customers}}, largest first',
    captionLosing:
      '{count, plural, one {# customer} other {# customers}}, largest loss of margin first',
    captionPrice:
      '{count, plural, one {# customer} other {# customers}}, largest sum of discounts first',
    customer: 'Customer',
    id: 'Id',
    salesperson: 'Salesperson',
    marginFirst: 'Margin, first third, {unit}',
    marginLast: 'Last third, {unit}',
    change: 'Change, {unit}',
    close: 'Close the names',
  },
} as const
