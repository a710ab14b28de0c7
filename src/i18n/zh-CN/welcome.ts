import type { Translated } from '../messages.ts'
import type { welcome as english } from '../en/welcome.ts'

export const welcome: Translated<typeof english> = {}
