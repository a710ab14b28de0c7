import { useLocation } from '@tanstack/react-router'
import type { View } from '../domain/periods/view.ts'
import { onlyText } from '../i18n/field-text.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'

/**
 * What the figures on the screen are narrowed to by customer files, in words; undefined by nothing. A
 * customer's page shows that customer, whatever the filter.
 */
export function useNarrowed(view: View | undefined): string | undefined {
  const formatter = useFormatter()
  const isOneCustomer = useLocation({
    select: ({ pathname }) => pathname.startsWith('/customers/'),
  })
  return isOneCustomer ? undefined : onlyText(view?.only, formatter)
}
