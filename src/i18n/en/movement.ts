export const movement = {
  title: 'Movement',
  finding: {
    person: '{name}: ',
    moves:
      '<l><b>{lostShown}</b> {lost, plural, one {customer} other {customers}} {state, select, open {of {before} {lost, plural, one {has} other {have}} no order yet} other {fell asleep}}</l>, <k><b>{backShown}</b> came back</k>{fresh, plural, =0 {} other {, <n><b>{freshShown}</b> {fresh, plural, one {is} other {are}} new</n>}}; <u>{upShown} moved up</u>, <d>{downShown} down</d>. {measure, select, margin {Margin} other {Sales}} <b>{change}</b>.',
    first:
      '{period} is the first {kind, select, quarter {quarter} other {month}} in the data: nobody has moved yet.',
    gap: 'No data for {period}.',
  },
  first: {
    title: 'No movement yet',
    why: '{period} is the first {kind, select, quarter {quarter} other {month}} in the data, so there is none before it to compare with.',
    go: 'Go to {period}',
  },
  matrix: {
    title: 'From {before} to {period}',
    caption: {
      sales: 'customers, and change of their sales',
      margin: 'customers, and change of their margin',
    },
    tierIn: 'tier in {period}',
    noOrderYet: 'D: no order yet',
    new: 'New',
    newLabel: 'not known before',
    all: 'All',
    cell: 'from {from} to {to}: {count, plural, one {# customer} other {# customers}}, {change}',
    excluded: 'Excluded: {count, plural, one {# customer} other {# customers}}, {change}',
  },
  change: { caption: 'customers, and {unit}' },
  moves: {
    title: { month: 'Moves by month', quarter: 'Moves by quarter' },
    captionBars: 'customers, last {count} {kind, select, quarter {quarters} other {months}}',
    captionFlow:
      'customers from tier to tier, last {count} {kind, select, quarter {quarters} other {months}}',
    view: 'Show moves as',
    bars: 'Bars',
    flow: 'Flow',
    gained: '{count} back, new',
    up: '{count} up',
    down: '{count} down',
    lost: '{count} lost',
    notYet: '{count} no order yet',
    period: 'Period',
    none: 'Moves appear with the second {kind, select, quarter {quarter} other {month}}.',
    head: { gained: 'Back and new', up: 'Up', down: 'Down', lost: 'Lost' },
    from: 'From',
    to: 'To',
    customers: 'Customers',
    step: '{before} to {period}',
    band: '{before} to {period}: {from} to {to}, {count, plural, one {# customer} other {# customers}}',
  },
  edge: {
    title: 'Close to a cut-off',
    caption: 'customers within 10% of it',
    name: {
      'A-falls': 'A would fall',
      'B-rises': 'B would rise',
      'B-falls': 'B would fall',
      'C-rises': 'C would rise',
    },
    nearest: 'nearest {amount}',
    nobody: 'nobody',
  },
  names: {
    count: '{count, plural, one {# customer} other {# customers}}',
    countChange: '{count, plural, one {# customer} other {# customers}}, {change}',
    caption: {
      cell: 'the cell picked above',
      movement: 'the movement picked above',
      part: 'the bar picked above',
      edge: 'the cut-off picked above',
    },
    print: 'Print this list',
    export: 'Export',
    customer: 'Customer',
    salesperson: 'Salesperson',
    amount: '{period}, {unit}',
    change: 'Change, {unit}',
    distance: 'Distance, {unit}',
    lastOrder: 'Last order',
    orderedSince: 'Ordered since',
    total: 'All',
    nobody: 'Nobody here',
    nobodyWhy: 'No customer of this view belongs to what is picked.',
    hint: 'Pick a cell, a bar or a cut-off to see its names.',
    moreOnPaper:
      '{count, plural, one {# customer} other {# customers}}; ‘Print this list’ prints them all.',
    table: 'Customers: {name}',
  },
  note: {
    sales:
      'Bought more and bought less: customers that ordered in both {kind, select, quarter {quarters} other {months}}. Matrix cells in {unit}: {period} less {before} for the customers of the cell. Both sum to the change of sales.',
    margin:
      'Bought more and bought less: customers that ordered in both {kind, select, quarter {quarters} other {months}}. Matrix cells in {unit}: {period} less {before} for the customers of the cell. Both sum to the change of margin.',
  },
  print: {
    title: 'Movement: {name}',
    foot: 'Tiers for {period} ({state}) and {before}: {measure, select, margin {margin after returns} other {sales net of returns}}, {rule}, {scope}. D: known, without an order in the period. Files: {files}. Data to {date}.',
    footFirst:
      'Tiers for {period} ({state}): {measure, select, margin {margin after returns} other {sales net of returns}}, {rule}, {scope}. Files: {files}. Data to {date}.',
    edgeFoot:
      'Distance: to the least that gives the better tier, all others unchanged; listed up to 10% of that sum.',
  },
} as const
