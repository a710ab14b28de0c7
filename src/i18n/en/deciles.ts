export const deciles = {
  title: 'Deciles',
} as const
