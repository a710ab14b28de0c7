/** What is to be done and what was done about customers. */
export const followUps = {
  title: 'Follow-ups',
  channelLabel: 'Channel',
  channel: { call: 'Call', visit: 'Visit', message: 'Message' },
  outcomeLabel: 'Outcome',
  outcome: {
    'no-answer': 'No answer',
    spoke: 'Spoke',
    'will-order': 'Will order',
    'given-up': 'Given up',
  },
  /** Behind the channel. */
  outcomeOf: {
    'no-answer': 'no answer',
    spoke: 'spoke',
    'will-order': 'will order',
    'given-up': 'given up',
  },
  contact: '{channel}, {outcome}',
  causeLabel: 'Cause',
  cause: {
    price: 'Price',
    rival: 'Rival',
    stock: 'Stock',
    service: 'Service',
    'no-need': 'No need',
    other: 'Other',
  },
  noCause: 'Not said',
  next: 'Next step on',
  step: { tomorrow: 'Tomorrow', inThreeDays: 'In 3 days', inAWeek: 'In a week' },
  snoozedUntil: 'Snoozed until {date}',
  done: 'Done',
  note: 'Note',
  resultOn: '{result} {date}',
} as const
