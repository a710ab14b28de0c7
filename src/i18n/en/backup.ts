/** Backup, restore, and whether data stays. */
export const backup = {
  title: 'Backup',
} as const
