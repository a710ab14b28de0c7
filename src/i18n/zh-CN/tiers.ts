import type { Translated } from '../messages.ts'
import type { tiers as english } from '../en/tiers.ts'

export const tiers: Translated<typeof english> = {}
