import type { Translated } from '../messages.ts'
import type { rules as english } from '../en/rules.ts'

export const rules: Translated<typeof english> = {}
