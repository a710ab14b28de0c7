import type { Translated } from '../messages.ts'
import type { frame as english } from '../en/frame.ts'

export const frame: Translated<typeof english> = {}
