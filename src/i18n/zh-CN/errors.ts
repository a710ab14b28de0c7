import type { Translated } from '../messages.ts'
import type { errors as english } from '../en/errors.ts'

export const errors: Translated<typeof english> = { pending: '{kind}' }
