export const salespeople = {
  title: 'Salespeople',
} as const
