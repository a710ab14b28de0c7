/** What came of alerts: contacted, recovered, came back. */
export const results = {
  notContacted: 'Not contacted',
  by: {
    salesperson: 'Salesperson',
    channel: 'Channel',
    outcome: 'Outcome',
    cause: 'Cause',
    period: 'Period',
  },
  span: {
    label: 'Alerts of',
    year: { month: '12 months', quarter: '12 quarters' },
  },
  findings:
    '<b>{contacted} of {count, plural, one {# alert} other {# alerts}} contacted</b>. {recovered, plural, =0 {Nobody was recovered} one {<b># recovered</b>} other {<b># recovered</b>}}{recovered, plural, =0 {} other {, {recoveredMoney}}}; {cameBack, plural, =0 {nobody came back unasked} one {# came back unasked, {cameBackMoney}} other {# came back unasked, {cameBackMoney}}}.',
  salespeople: {
    title: 'Results by salesperson',
    caption: '{period} alerts, orders to {date}',
    captionYear:
      'alerts of {first} – {last}, one for each {kind, select, quarter {quarter} other {month}} of silence; orders to {date}',
    note: 'Each alert stands under whoever had the customer when it arose. What these mean: ',
  },
  trait: {
    channel: 'By channel',
    outcome: 'By outcome',
    cause: 'By cause',
  },
  traitCaption: {
    channel: 'of the newest contact',
    outcome: 'of the newest contact',
    cause: 'the newest that was named',
  },
  periods: {
    title: 'By period',
    caption: 'alerts of each period, and what came of them up to {date}',
  },
  head: {
    alerts: 'Alerts',
    contacted: 'Contacted',
    recovered: 'Recovered',
    cameBack: 'Came back',
    open: 'Open',
    done: 'Done',
    back: 'Back',
    share: 'Share',
    wonBack: 'Won back, {unit}',
    recoveredMoney: 'Recovered, {unit}',
    cameBackMoney: 'Came back, {unit}',
  },
  contactedOf: '{contacted} of {alerts} contacted',
  ofAlerts: '{contacted}/{alerts}',
  back: '{count} back',
  backHint:
    '{recovered, plural, =0 {none recovered} other {# recovered}}, {cameBack, plural, =0 {none came back unasked} other {# came back unasked}}',
  backMoney: '{count} back, {value}',
  recoveredMoney: '{count} recovered, {value}',
  cameBackMoney: '{count} came back unasked, {value}',
  company: 'Company',
  nobody: { month: 'No alerts in these months', quarter: 'No alerts in these quarters' },
  nobodyWhy: 'Whoever had ordered before ordered in each of them.',
  go: 'Results of {period}',
} as const
