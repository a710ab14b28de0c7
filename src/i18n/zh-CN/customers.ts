import type { Translated } from '../messages.ts'
import type { customers as english } from '../en/customers.ts'

export const customers: Translated<typeof english> = {
  title: '客户',
}
