export const tiers = {} as const
