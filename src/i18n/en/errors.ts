/** Files that cannot be read, rows that are not used, notes of the import, and what blocks loading. */
export const errors = { pending: '{kind}' } as const
