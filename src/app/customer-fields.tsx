import { useState } from 'react'
import type { FieldFilter, FieldKey, FieldSummary } from '../domain/company/customer-fields.ts'
import { foldText } from '../domain/fold-text.ts'
import { fieldName, fieldValueText } from '../i18n/field-text.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox, TextInput } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Select } from '../ui/select.tsx'
import { toggled, withContains, withoutPart } from './field-filters.ts'
import styles from './customer-choice.module.css'

interface CustomerFieldsProps {
  readonly fields: readonly FieldSummary[]
  readonly only: readonly FieldFilter[]
  readonly onChange: (only: readonly FieldFilter[]) => void
}

/** The panel of the choice: what is chosen, a field, and its values with their numbers of customers. */
export function CustomerFields({ fields, only, onChange }: CustomerFieldsProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const [picked, setPicked] = useState<FieldKey | undefined>(only[0]?.field)
  const field = fields.find(({ key }) => key === picked) ?? fields[0]
  if (field === undefined) return null
  const filter = only.find((other) => other.field === field.key)
  return (
    <div className={styles['panel']}>
      <Chosen only={only} onChange={onChange} />
      <Select
        full
        label={text('frame.only.field')}
        value={field.key}
        options={fields.map(({ key }) => ({ value: key, label: fieldName(key, formatter) }))}
        onChange={setPicked}
      />
      {field.values === undefined ? (
        <SearchedValue
          key={field.key}
          contains={filter?.contains ?? ''}
          distinct={field.distinct}
          onSearch={(contains) => onChange(withContains(only, field.key, contains))}
        />
      ) : (
        <Values
          key={field.key}
          field={field}
          chosen={filter?.values ?? []}
          onToggle={(value) => onChange(toggled(only, field.key, value))}
        />
      )}
    </div>
  )
}

/** What is chosen so far, each with a way to take it back. */
function Chosen({ only, onChange }: Omit<CustomerFieldsProps, 'fields'>) {
  const formatter = useFormatter()
  const { text } = formatter
  if (only.length === 0) return <p className={styles['hint']}>{text('frame.only.hint')}</p>
  const parts = only.flatMap(({ field, values, contains }) => [
    ...values.map((value) => ({ field, value, name: fieldValueText(value, formatter) })),
    ...(contains === undefined
      ? []
      : [{ field, value: undefined, name: text('terms.containing', { part: contains }) }]),
  ])
  return (
    <ul className={styles['chips']}>
      {parts.map(({ field, value, name }) => {
        const full = text('terms.fieldIs', { field: fieldName(field, formatter), values: name })
        return (
          <li key={full}>
            <button
              type="button"
              aria-label={text('frame.only.remove', { name: full })}
              title={full}
              onClick={() => onChange(withoutPart(only, field, value))}
            >
              {name}
              <Icon name="close" size={14} />
            </button>
          </li>
        )
      })}
      <li>
        <Button look="link" onClick={() => onChange([])}>
          {text('frame.only.clear')}
        </Button>
      </li>
    </ul>
  )
}

/** From here on there is a line to type into. */
const SEARCH_FROM = 9

interface ValuesProps {
  readonly field: FieldSummary
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

function Values({ field, chosen, onToggle }: ValuesProps) {
  const formatter = useFormatter()
  const { text, integer } = formatter
  const [search, setSearch] = useState('')
  const { values: listed = [], without } = field
  const all = without > 0 ? [...listed, { value: '', customers: without }] : listed
  const wanted = foldText(search)
  const found = all.filter(({ value }) =>
    foldText(fieldValueText(value, formatter)).includes(wanted),
  )
  return (
    <>
      {all.length >= SEARCH_FROM && (
        <TextInput
          aria-label={text('frame.only.find')}
          placeholder={text('frame.only.find')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div className={styles['values']}>
        {found.map(({ value, customers }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
            label={
              <>
                {fieldValueText(value, formatter)}
                <small>{integer(customers)}</small>
              </>
            }
          />
        ))}
        {found.length === 0 && <p className={styles['hint']}>{text('terms.nothingFound')}</p>}
      </div>
    </>
  )
}

interface SearchedValueProps {
  readonly contains: string
  readonly distinct: number
  readonly onSearch: (contains: string) => void
}

/** A field with too many values for a list, such as the address: found by a text in it. */
function SearchedValue({ contains, distinct, onSearch }: SearchedValueProps) {
  const { text } = useFormatter()
  const [typed, setTyped] = useState(contains)
  return (
    <form
      className={styles['searched']}
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(typed.trim())
      }}
    >
      <TextInput
        aria-label={text('frame.only.contains')}
        placeholder={text('frame.only.contains')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">{text('frame.only.search')}</Button>
      <p className={styles['hint']}>{text('frame.only.many', { count: distinct })}</p>
    </form>
  )
}
