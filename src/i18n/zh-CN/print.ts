import type { Translated } from '../messages.ts'
import type { print as english } from '../en/print.ts'

export const print: Translated<typeof english> = {}
