/** What is to be done and what was done about customers. */
export const followUps = {
  title: 'Follow-ups',
} as const
