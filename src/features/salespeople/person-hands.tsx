import type { HandsSide, PersonReport } from '../../domain/people/person-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { Pairs } from './hands-section.tsx'
import { HandsTable } from './hands-table.tsx'
import styles from './person.module.css'

/** The customers that came to the person and went from it since the period before, and since then. */
export function PersonHands({ report }: { readonly report: PersonReport }) {
  const { text } = useFormatter()
  const { came, went, handedOn, takenOver, before } = report
  if (before === undefined) return null
  return (
    <div className={styles['grid']}>
      <Side report={report} side={came} kind="came" />
      <Side report={report} side={went} kind="went" />
      {takenOver.length > 0 && (
        <Section
          title={
            <Definition term="currentOwner">{text('salespeople.person.takenOver')}</Definition>
          }
        >
          <Pairs
            pairs={takenOver}
            period={report.period}
            label={text('salespeople.person.takenOver')}
          />
        </Section>
      )}
      {handedOn.length > 0 && (
        <Section
          title={<Definition term="currentOwner">{text('salespeople.person.handedOn')}</Definition>}
        >
          <Pairs
            pairs={handedOn}
            period={report.period}
            label={text('salespeople.person.handedOn')}
          />
        </Section>
      )}
    </div>
  )
}

interface SideProps {
  readonly report: PersonReport
  readonly side: HandsSide
  readonly kind: 'came' | 'went'
}

function Side({ report, side, kind }: SideProps) {
  const { text, shortMoney } = useFormatter()
  const { customers, value, valueBefore, shown } = side
  const hidden = customers - shown.length
  return (
    <Section
      title={
        <Definition term="changedHands">
          {text(`salespeople.person.${kind}`, { name: report.name || text('terms.unassigned') })}
        </Definition>
      }
      caption={
        customers === 0
          ? text('salespeople.person.nobody')
          : text('salespeople.person.sideCaption', {
              count: customers,
              before: shortMoney(valueBefore),
              now: shortMoney(value),
            })
      }
    >
      {customers > 0 && (
        <HandsTable report={report} hands={shown} side={kind === 'came' ? 'from' : 'to'} />
      )}
      {hidden > 0 && (
        <p className={styles['note']}>{text('salespeople.person.more', { count: hidden })}</p>
      )}
    </Section>
  )
}
