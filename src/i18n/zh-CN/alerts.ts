import type { Translated } from '../messages.ts'
import type { alerts as english } from '../en/alerts.ts'

export const alerts: Translated<typeof english> = {}
