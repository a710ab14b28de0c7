/** Contact plans, and the playbook that they follow. */
export const plan = {
  title: 'Contact plan',
  tabs: 'Parts of this page',
  figures: 'Figures',
  finding:
    '<b>{count, plural, one {# contact} other {# contacts}}</b> planned for {week}, at most {perDay} a day.',
  findingMade:
    '<b>{count, plural, one {# contact} other {# contacts}}</b> made in the week of {first}.',
  rests: 'Tiers and alerts of {period} ({state}).',
  week: {
    label: 'Week',
    earlier: 'The week before',
    later: 'The week after',
    today: 'This week',
  },
  today: 'today',
  dayCount: '{count} of {limit}',
  free: 'Nobody',
  noPhone: 'no phone on file',
  reason: {
    promised: 'Promised for {date}; {channel} on {day}: {outcome}',
    snoozed: 'Snoozed until {date}',
    alert:
      '{from, select, D {D before and in {period}} other {{from} → D in {period}}}, {value} a {kind, select, quarter {quarter} other {month}} at risk',
    withinRhythm: '{alert}; within its rhythm',
    tried: '{alert}; no answer on {day}',
    rhythm: '{tier}: {count, plural, one {# contact} other {# contacts}} a month, last on {day}',
    rhythmFirst: '{tier}: {count, plural, one {# contact} other {# contacts}} a month, none yet',
  },
  channel: { call: 'call', visit: 'visit', message: 'message' },
  left: {
    title: 'Next week',
    caption:
      '{count, plural, one {# customer is} other {# customers are}} due and {count, plural, one {has} other {have}} no place in this week',
    more: 'and {count, plural, one {# more} other {# more}}',
  },
  withoutStep:
    '{count, plural, one {# open alert was} other {# open alerts were}} talked about and {count, plural, one {has} other {have}} no next step; nothing plans {count, plural, one {it} other {them}}.',
  nothing: {
    title: '{name} has nobody to contact in this week',
    why: 'Nothing is promised, no alert is waiting, and no rhythm is due.',
    past: 'No contact was logged in this week.',
  },
  limits: 'Contacts a day and working days',
  order:
    'In this order: promised next steps on their day; alerts nobody was reached about, by severity and value at risk; then the rhythm of the tiers, A before B before C. A month is four weeks.',
  calendar: 'Calendar',
  calendarHint: '.ics',
  printAll: 'Print all plans',
  contacts: '{count, plural, one {# contact} other {# contacts}} a month',
  line: '{tier} {name}: {todo}',
  lineContacts: '{line}, {contacts}',
  alertLine: '{severity}: {todo}',
  playbook: 'Playbook.',
  /** What the salesperson does for an alert, where the company has not written its own words. */
  alertPlaybook: {
    critical: 'Visit or call now, find the cause, special support or offer to win back',
    high: 'After the critical ones: visit or call, find the cause, offer support',
    medium: 'Call, ask why there is no order, wake up',
    low: 'Call when time allows',
  },
  sheet: {
    title: 'Contact plan: {name}',
    titleAll: 'Contact plans',
    footer: 'Contact plan · {name} · {week}',
    sum: '{count, plural, one {# contact} other {# contacts}}',
    left: 'Next week: {list}',
    leftMore: '{list} and {count} more',
    foot: 'Tiers and alerts of {period} ({state}); {measure, select, margin {margin after returns} other {sales net of returns}}, tiers {rule}, {scope}. At most {perDay} contacts a day. Files: {files}.',
    nobody: 'Nobody is to be contacted in this week.',
  },
  file: {
    name: 'contact-plan',
    date: 'Date',
    salesperson: 'Salesperson',
    customerId: 'Customer ID',
    customer: 'Customer',
    tier: 'Tier',
    contact: 'Contact',
    phone: 'Phone',
    reason: 'Reason',
    atRisk: 'Value at risk',
    lastContact: 'Last contact',
    todo: 'What to do',
  },
  event: {
    summary: '{customer}, {phone}',
    calendar: 'Contact plan: {name}',
    phone: 'Phone: {phone}',
    lastContact: 'Last contact: {day}',
  },
} as const
