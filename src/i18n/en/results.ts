/** What came of alerts: contacted, recovered, came back. */
export const results = {
  title: 'Results',
} as const
