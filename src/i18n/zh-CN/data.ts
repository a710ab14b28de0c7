import type { Translated } from '../messages.ts'
import type { data as english } from '../en/data.ts'

export const data: Translated<typeof english> = {}
