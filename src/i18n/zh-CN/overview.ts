import type { Translated } from '../messages.ts'
import type { overview as english } from '../en/overview.ts'

export const overview: Translated<typeof english> = {}
