import { NEVER, NO_DAY } from '../../domain/calendar.ts'
import {
  fieldValue,
  furtherHeader,
  PROFILE_FIELDS,
  type FieldKey,
} from '../../domain/company/customer-fields.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import type { CustomerPageProps } from './customer-page-props.ts'

/** What customer files and order lines say of who the customer is. */
export function ProfileSection({ report: { customer }, directory }: CustomerPageProps) {
  const formatter = useFormatter()
  const { text, fullDate } = formatter
  const listed = directory.listedFrom[customer] ?? NEVER
  const others = (directory.otherNames[customer] ?? '').split('\n').filter((name) => name !== '')
  const facts = [
    { key: 'id', name: text('customers.profile.id'), value: directory.ids[customer] },
    {
      key: 'contact',
      name: text('customers.profile.contact'),
      value: directory.contacts[customer],
    },
    { key: 'phone', name: text('customers.profile.phone'), value: directory.phones[customer] },
    {
      key: 'since',
      name: text('customers.profile.since'),
      value: listed === NEVER || listed === NO_DAY ? '' : fullDate(listed),
    },
    ...directory.fields.map((field) => ({
      key: field.key,
      name: fieldName(field.key, formatter),
      value: fieldValue(field, customer),
    })),
    {
      key: 'otherNames',
      name: text('customers.profile.otherNames'),
      value: others.join(text('terms.listComma')),
    },
  ]
  const known = facts.filter(({ value = '' }) => value !== '')
  if (known.length === 0) return null
  return (
    <Section title={text('customers.profile.title')}>
      <Facts facts={known} texts />
    </Section>
  )
}

function fieldName(key: FieldKey, { text }: Formatter): string {
  const named = PROFILE_FIELDS.find((field) => field === key)
  return named === undefined ? (furtherHeader(key) ?? key) : text(`data.field.${named}`)
}
