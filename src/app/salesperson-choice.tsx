import { useFormatter } from '../i18n/formatter-context.tsx'
import { useSetAddress } from '../state/address.ts'
import { SearchSelect } from '../ui/search-select.tsx'
import type { Figures } from './figures.ts'
import styles from './filter-bar.module.css'

const EVERYONE = 'everyone'

/** Whose customers are shown. Names are prefixed, so that nobody can be called 'everyone'. */
export function SalespersonChoice({ figures: { company, view } }: { readonly figures: Figures }) {
  const { text } = useFormatter()
  const setAddress = useSetAddress()
  const chosen = view?.salesperson
  return (
    <SearchSelect
      label={text('frame.salesperson')}
      className={styles['people']}
      value={chosen === undefined ? EVERYONE : `=${chosen}`}
      options={[
        { value: EVERYONE, label: text('terms.everyone') },
        ...company.salespeople.map((name) => ({
          value: `=${name}`,
          label: name === '' ? text('terms.unassigned') : name,
        })),
      ]}
      onChange={(value) =>
        setAddress({ salesperson: value === EVERYONE ? undefined : value.slice(1) })
      }
    />
  )
}
