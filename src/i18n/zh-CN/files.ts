import type { Translated } from '../messages.ts'
import type { files as english } from '../en/files.ts'

export const files: Translated<typeof english> = {}
