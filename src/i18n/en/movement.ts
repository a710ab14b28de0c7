export const movement = {
  title: 'Movement',
  finding: {
    person: '{name}: ',
    moves:
      '<l>{lostShown}</l> {lost, plural, one {customer} other {customers}} {state, select, open {of {before} {lost, plural, one {has} other {have}} no order yet} other {fell asleep}}, <k>{backShown}</k> came back{fresh, plural, =0 {} other {, <n>{freshShown}</n> {fresh, plural, one {is} other {are}} new}}; <u>{upShown}</u> moved up, <d>{downShown}</d> down. {measure, select, margin {Margin} other {Sales}} <b>{change}</b>{state, select, open { so far} other {}}.',
    first:
      '{period} is the first {kind, select, quarter {quarter} other {month}} in the data: nobody has moved yet.',
    gap: 'No data for {period}.',
  },
  first: {
    title: 'No movement yet',
    why: 'From the {kind, select, quarter {quarter} other {month}} after {period} on you see here who moved from tier to tier, and what that changed.',
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
    notKnown: 'Not known',
    notKnownLabel: 'not known before',
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
    alwaysD: 'Not drawn: {count, plural, one {# customer} other {# customers}} of D all along.',
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
    movement: {
      new: 'New',
      back: 'Back',
      lost: 'Lost',
      up: 'Moved up',
      down: 'Moved down',
      same: 'Same tier',
      none: 'Not known before, no order',
    },
    print: 'Print this list',
    customer: 'Customer',
    salesperson: 'Salesperson',
    amount: '{period}, {unit}',
    change: 'Change, {unit}',
    distance: 'Distance, {unit}',
    lastOrder: 'Last order',
    orderedSince: 'Ordered since',
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
