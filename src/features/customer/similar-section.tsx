import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import type { CustomerSectionProps } from './customer-section.ts'
import styles from './customer-page.module.css'

/** What customers of the same tier with a product in common buy, and this one does not. */
export function SimilarSection({ report: { similar } }: CustomerSectionProps) {
  const { text, percent } = useFormatter()
  const { customers, products } = similar
  const empty = customers === 0 ? 'none' : 'nothing'
  return (
    <Section
      title={<Definition term="similarCustomers">{text('customers.similar.title')}</Definition>}
      caption={customers > 0 && text('customers.similar.caption', { count: customers })}
    >
      {products.length === 0 ? (
        <p className={styles['faint']}>{text(`customers.similar.${empty}`)}</p>
      ) : (
        <Facts
          facts={products.map(({ product, customers: buyers }) => ({
            key: product,
            name: product,
            value: percent(buyers / customers, 0),
          }))}
        />
      )}
    </Section>
  )
}
