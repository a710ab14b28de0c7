import { useState } from 'react'
import type { FieldFilter } from '../domain/company/customer-fields.ts'
import { filterValuesText, onlyText } from '../i18n/field-text.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useSetAddress } from '../state/address.ts'
import { formatOnly } from '../state/only-address.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'
import { Popover } from '../ui/popover.tsx'
import select from '../ui/select.module.css'
import { CustomerFields } from './customer-fields.tsx'
import styles from './customer-choice.module.css'
import type { Figures } from './figures.ts'

/** Which customers are shown, by what the customer file says; nothing without such a file. */
export function CustomerChoice({ figures: { company, view } }: { readonly figures: Figures }) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  const [opened, setOpened] = useState(false)
  if (company.fields.length === 0) return null
  const only = view?.only ?? []
  const chosen = onlyText(only, formatter)
  const change = (next: readonly FieldFilter[]) => setAddress({ only: formatOnly(next) })
  const label = text('frame.only.label')
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      label={label}
      trigger={
        <button
          type="button"
          aria-label={chosen === undefined ? label : `${label}: ${chosen}`}
          title={chosen}
          aria-haspopup="dialog"
          aria-expanded={opened}
          className={classNames(
            select['wrap'],
            select['select'],
            select['trigger'],
            styles['trigger'],
            chosen !== undefined && styles['narrowed'],
          )}
          onClick={() => setOpened(!opened)}
        >
          <span>
            {only.length === 0
              ? text('frame.only.all')
              : only.map((filter) => filterValuesText(filter, formatter)).join(' · ')}
          </span>
          <Icon name="down" size={14} />
        </button>
      }
    >
      <CustomerFields fields={company.fields} only={only} onChange={change} />
    </Popover>
  )
}
