/** Contact plans, and the playbook that they follow. */
export const plan = {
  title: 'Contact plan',
} as const
