export const alerts = {
  title: 'Alerts',
  findings:
    '<b>{customers} {count, plural, one {customer} other {customers}} to wake</b>, {value} a {kind, select, quarter {quarter} other {month}} at risk. ',
  findingsSince:
    '{count, plural, one {# has ordered again since.} other {# have ordered again since.}}',
  findingsNobody: 'Nobody to wake in {period}.',
  findingsFirst:
    '{period} is the first {kind, select, quarter {quarter} other {month}} in the data.',
  findingsOpen: '{period} is open: no alerts until it is complete.',
  groups: {
    label: 'Whom to watch',
    'not-yet': 'No order yet',
    wake: 'To wake',
    slipping: 'A slipping',
    overdue: 'Overdue',
    dormant: 'Dormant',
  },
  customers: '{count, plural, one {# customer} other {# customers}}',
  personWatch: '{name} · {count, plural, one {# customer} other {# customers}} · {value}',
  neverOrdered: 'never ordered',
  watch: {
    findings: {
      'not-yet':
        '<b>{customers} {count, plural, one {customer} other {customers}} who had ordered by {date} {count, plural, one {has} other {have}} not ordered yet</b>; by that day they had brought {value}. ',
      slipping:
        '<b>{customers} A {count, plural, one {customer slips} other {customers slip}}</b>: together {value} under the mean of the 3 {kind, select, quarter {quarters} other {months}} before.',
      overdue:
        '<b>{customers} {count, plural, one {customer is} other {customers are}} overdue</b>, {value} a {kind, select, quarter {quarter} other {month}} at risk.',
      dormant:
        '<b>{customers} dormant {count, plural, one {customer} other {customers}}</b>: {prospects, plural, =0 {{count, plural, one {churned} other {all churned}}} other {{churned} churned, # that never ordered}}.',
    },
    nobody: {
      'not-yet': 'Everyone who had ordered by {date} has ordered again. ',
      slipping: 'No A customer slips in {period}.',
      overdue: 'Nobody is overdue in {period}.',
      dormant: 'Nobody is dormant in {period}.',
    },
    nobodyWhy: {
      'not-yet': 'Whoever ordered in {before} by that day has an order in {period}.',
      slipping:
        'Every A customer brings at least 80% of its mean of the 3 {kind, select, quarter {quarters} other {months}} before, or has an alert.',
      overdue:
        'Every customer with a usual gap ordered within one and a half of it, or has an alert. A usual gap takes 4 order dates in 12 months.',
      dormant: 'No customer counts as churned, and every one in the customer file has ordered.',
    },
    noDAlerts: '{period} is open: D alerts come when it is complete. <link>Go to {before}</link>',
    note: {
      'not-yet': 'Amount: what they had brought by the same day of {before}.',
      slipping:
        'Amount: the mean of the 3 {kind, select, quarter {quarters} other {months}} before, less this one.',
      overdue:
        'Amount: value at risk, the mean {kind, select, quarter {quarter} other {month}} of the last 12. Green: have ordered since.',
      dormant:
        'Amount: value at risk, the mean {kind, select, quarter {quarter} other {month}} of the last 12. Green: have ordered since.',
    },
    group: {
      'not-yet': 'No order yet',
      slipping: 'A slipping',
      overdue: 'Overdue',
      churned: 'Churned',
      prospects: 'Never ordered',
    },
    todo: {
      'not-yet': 'Ask whether an order is on its way, largest first',
      slipping: 'Visit, find out who sells the rest, agree on what brings it back',
      overdue: 'Call now: by its own rhythm the order is late',
      churned: 'Out of the alerts: one mailing or call when there is something new',
      prospects: 'In the customer file, without any order: win the first one',
    },
    list: 'Customers, {group}',
    column: {
      byThen: 'By {date}, {unit}',
      below: 'Below, {unit}',
      mean: 'Against its mean',
      expected: 'Usual gap',
      onFile: 'On file',
      created: 'Created',
    },
    ofMean: '{now} of {mean}',
    due: 'due {date}',
    sum: {
      'not-yet': '{count, plural, one {# customer} other {# customers}}, {value} by {date}',
      slipping: '{count, plural, one {# customer} other {# customers}}, {value} under the mean',
      overdue:
        '{count, plural, one {# customer} other {# customers}}, {value} a {kind, select, quarter {quarter} other {month}}',
      dormant: '{count, plural, one {# customer} other {# customers}}',
    },
    search: 'Search customers',
    shown: '{count, plural, one {# customer} other {# customers}} shown',
    print: 'Call sheet',
    empty: {
      person: 'Nobody for {name}.',
      personWhy: {
        'not-yet': 'All their customers who had ordered by {date} have ordered again.',
        slipping: 'None of their A customers slips in {period}.',
        overdue: 'None of their customers is overdue in {period}.',
        dormant: 'None of their customers is dormant in {period}.',
      },
      everyone: 'Show everyone’s {count, plural, one {# customer} other {# customers}}',
      search: 'No customer matches ‘{text}’.',
      searchWhy:
        '{count, plural, one {# customer is} other {# customers are}} hidden by the search.',
    },
  },
  graded:
    'Graded by the tiers of {graded}: {quiet} is quiet and is looked past, so that a holiday makes nobody less urgent.',
  notQuiet: 'Grade by {period} after all',
  quietOffer:
    '{period} looks quiet: {customers} {count, plural, one {customer} other {customers}} ordered, far fewer than usual. Is it a holiday? Then alerts go by the tiers before it.',
  acceptQuiet: 'Look past {period}',
  people: 'Salespeople',
  person: '{name} · {count, plural, one {# alert} other {# alerts}} · {value}',
  ordered: '{count} ordered',
  peopleNote: {
    month:
      'Amount: value at risk, the mean month of the last 12, months without an order as 0. Green: have ordered since. Count: contacted of all.',
    quarter:
      'Amount: value at risk, the mean quarter of the last 12, quarters without an order as 0. Green: have ordered since. Count: contacted of all.',
  },
  sum: '{count, plural, one {# alert} other {# alerts}}, {value} a {kind, select, quarter {quarter} other {month}}',
  orderedSince: '{count} ordered since',
  callSheet: 'Call sheet',
  severity: 'Severity',
  allSeverities: 'All',
  search: 'Search alerts',
  list: 'Alerts by severity',
  move: 'Tier',
  customer: 'Customer',
  lastOrder: 'Last order',
  atRisk: 'At risk, {unit}',
  lastBought: 'Last bought',
  followUp: 'Follow-up',
  contacts: 'Contacts',
  notContacted: 'Not contacted yet',
  resting: 'Resting {count}',
  restingWhy: 'done, given up or snoozed; in the number and sum above',
  group: '{count, plural, one {# customer} other {# customers}}, {tier} in {period}',
  days: '{count, plural, one {# day} other {# days}}',
  asleep:
    '{kind, select, quarter {{periods, plural, one {# quarter} other {# quarters}}} other {{periods, plural, one {# month} other {# months}}}} asleep',
  daysAsleep:
    '{days}, {kind, select, quarter {{periods, plural, one {# quarter} other {# quarters}}} other {{periods, plural, one {# month} other {# months}}}}',
  ordersOn: 'Ordered {date}',
  usually: 'every {count, plural, one {# day} other {# days}}',
  withinRhythm: 'within its rhythm',
  returnsOnly: 'returns only',
  noPhone: 'no phone on file',
  /** Names of products hold commas of their own. */
  productComma: ' · ',
  shown: '{count, plural, one {# alert} other {# alerts}} shown',
  empty: {
    severity: {
      critical: 'Nothing critical for {name}.',
      high: 'Nothing of severity high for {name}.',
      medium: 'Nothing of severity medium for {name}.',
      low: 'Nothing of severity low for {name}.',
    },
    severityWhy: 'All of {name}’s {tier} customers of {graded} ordered in {period}.',
    lowWhy:
      'No customer that was silent in {graded} already is to be called; those asleep for long count as churned.',
    company: 'the company',
    others: 'Show {count, plural, one {# other alert} other {# other alerts}}',
    person: 'Nothing to do for {name}.',
    personWhy: 'Every customer that ordered before has an order in {period}, or counts as churned.',
    everyone: 'Show everyone’s {count, plural, one {# alert} other {# alerts}}',
    search: 'No alert matches ‘{text}’.',
    searchWhy: '{count, plural, one {# alert is} other {# alerts are}} hidden by the search.',
    clearSearch: 'Clear the search',
    allContacted: 'Nobody is left to contact.',
    allContactedWhy: 'Each of these alerts has a contact, is done, or has been closed by an order.',
  },
  none: {
    nobody: 'Nobody to wake',
    nobodyWhy:
      'Every customer that ordered before has an order in {period}, or has been silent so long that it counts as churned.',
    first: 'No alerts yet',
    firstWhy:
      'An alert compares a {kind, select, quarter {quarter} other {month}} with the one before, and {period} is the first in the data.',
    open: 'No alerts before {period} is complete',
    openWhy: 'Until then a missing order means little.',
    notYet:
      '{count, plural, =0 {Everyone who had ordered by {date} has ordered again.} one {# customer who had ordered by {date} has not ordered yet.} other {# customers who had ordered by {date} have not ordered yet.}}',
    gap: 'No data for {period}',
    gapWhy:
      'No order line is dated in {period}, so it counts nobody as silent, and it is not a {kind, select, quarter {quarter} other {month}} asleep.',
    go: 'Go to {period}',
  },
} as const
