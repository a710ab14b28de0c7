import { Combobox, useCombobox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { classNames } from './class-names.ts'
import field from './field.module.css'
import float from './float.module.css'
import { Icon } from './icon.tsx'
import type { SelectOption } from './select.tsx'
import styles from './select.module.css'

/** More than fit a list that anybody scrolls: the rest is found by typing. */
const SHOWN = 200
/** From here on there is a line to type into. */
const SEARCH_FROM = 9

export interface SearchSelectProps<Value extends string> {
  readonly label: string
  /** undefined: nothing chosen yet, the placeholder is shown. */
  readonly value: Value | undefined
  readonly options: readonly SelectOption<Value>[]
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  readonly full?: boolean
  readonly className?: string | undefined
}

/** One of many values: the list opens under the button and narrows while typing. */
export function SearchSelect<Value extends string>(props: SearchSelectProps<Value>) {
  const { label, value, options, onChange, placeholder, full = false, className } = props
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setSearch('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const current = options.find((option) => option.value === value)
  return (
    <Combobox
      store={combobox}
      offset={4}
      position="bottom-start"
      width="max-content"
      keepMounted={false}
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen)
        if (option !== undefined) onChange(option.value)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          aria-label={current === undefined ? label : `${label}: ${current.label}`}
          className={classNames(
            styles['wrap'],
            styles['select'],
            styles['trigger'],
            full && styles['full'],
            current === undefined && styles['blank'],
            className,
          )}
          onClick={() => combobox.toggleDropdown()}
        >
          <span>{current?.label ?? placeholder}</span>
          <Icon name="down" size={14} />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className={classNames(float['float'], float['list'])}>
        <OptionList
          label={label}
          value={value}
          options={options}
          search={search}
          onShown={combobox.selectActiveOption}
          onSearch={(typed) => {
            setSearch(typed)
            combobox.selectFirstOption()
          }}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}

interface OptionListProps<Value extends string> {
  readonly label: string
  readonly value: Value | undefined
  readonly options: readonly SelectOption<Value>[]
  readonly search: string
  readonly onSearch: (typed: string) => void
  /** The options are in the page. */
  readonly onShown: () => void
}

function OptionList<Value extends string>(props: OptionListProps<Value>) {
  const { label, value, options, search, onSearch, onShown } = props
  const { text } = useFormatter()
  useEffect(() => {
    onShown()
  }, [onShown])
  const wanted = search.trim().toLocaleLowerCase()
  const found = options.filter((option) => option.label.toLocaleLowerCase().includes(wanted))
  return (
    <>
      {options.length >= SEARCH_FROM && (
        <Combobox.Search
          classNames={{ wrapper: float['search'] ?? '', input: field['input'] ?? '' }}
          aria-label={text('terms.search')}
          placeholder={text('terms.search')}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      )}
      <Combobox.Options aria-label={label}>
        {found.slice(0, SHOWN).map((option) => (
          <Combobox.Option
            key={option.value}
            value={option.value}
            active={option.value === value}
            disabled={option.disabled ?? false}
            className={float['item'] ?? ''}
          >
            <span className={float['tick']}>
              {option.value === value && <Icon name="check" size={14} />}
            </span>
            {option.label}
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {found.length === 0 && <p className={float['caption']}>{text('terms.nothingFound')}</p>}
    </>
  )
}
