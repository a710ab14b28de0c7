export const pareto = {
  title: 'Pareto curve',
} as const
