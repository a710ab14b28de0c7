import { useMemo } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useDirectory } from '../../queries/company.ts'
import { IconButton } from '../../ui/button.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { Section } from '../../ui/section.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

/** Customers that are not tiered. */
export function ExcludedSection() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const directory = useDirectory().data
  const { excluded } = settings
  const options = useMemo(
    () =>
      (directory?.keys ?? []).map((key, index) => ({
        value: key,
        label: `${directory?.names[index] ?? ''} ${directory?.ids[index] ?? ''}`.trim(),
      })),
    [directory],
  )
  return (
    <Section title={text('rules.excluded.title')} caption={text('rules.excluded.caption')}>
      <div className={styles['stack']}>
        {excluded.length === 0 ? (
          <p className={styles['note']}>{text('rules.excluded.none')}</p>
        ) : (
          <ul className={styles['list']}>
            {excluded.map((key) => (
              <ExcludedCustomer
                key={key}
                customer={key}
                onRemove={() => change({ excluded: excluded.filter((other) => other !== key) })}
              />
            ))}
          </ul>
        )}
        <SearchSelect
          label={text('rules.excluded.add')}
          placeholder={text('rules.excluded.placeholder')}
          value={undefined}
          options={options.filter(({ value }) => !excluded.includes(value))}
          onChange={(key) => change({ excluded: [...excluded, key] })}
        />
      </div>
    </Section>
  )
}

interface ExcludedCustomerProps {
  readonly customer: string
  readonly onRemove: () => void
}

function ExcludedCustomer({ customer, onRemove }: ExcludedCustomerProps) {
  const { text } = useFormatter()
  const directory = useDirectory().data
  const index = directory?.keys.indexOf(customer) ?? -1
  const name = directory?.names[index] ?? customer
  return (
    <li>
      <b>{name}</b>
      <span className={styles['id']}>
        {index === -1 ? text('rules.excluded.unknown') : directory?.ids[index]}
      </span>
      <IconButton
        look="quiet"
        icon="close"
        label={`${text('terms.remove')}: ${name}`}
        onClick={onRemove}
      />
    </li>
  )
}
