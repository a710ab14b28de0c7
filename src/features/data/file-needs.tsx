import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'

const FACTS = ['needed', 'useful', 'customers', 'formats'] as const

/** Which columns a file must have, and which ones let the cockpit say more. */
export function FileNeeds() {
  const { text } = useFormatter()
  return (
    <Section title={text('data.needs.title')}>
      <Facts
        texts
        facts={FACTS.map((fact) => ({
          key: fact,
          name: text(`data.needs.${fact}`),
          value: text(`data.needs.${fact}Text`),
        }))}
      />
    </Section>
  )
}
