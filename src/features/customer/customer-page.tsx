import { useLogging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Panels } from '../../ui/panels.tsx'
import { Screen } from '../../ui/screen.tsx'
import { telephoneLink } from '../../ui/telephone-link.ts'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { CustomerFigures } from './customer-figures.tsx'
import { CustomerFinding } from './customer-finding.tsx'
import type { CustomerPageProps } from './customer-page-props.ts'
import { FollowUpsSection } from './follow-ups-section.tsx'
import { GivenUpSection } from './given-up-section.tsx'
import { HistorySection } from './history-section.tsx'
import { OrdersSection } from './orders-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { PlaybookSection } from './playbook-section.tsx'
import { ProductsSection } from './products-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { RhythmSection } from './rhythm-section.tsx'
import { SimilarSection } from './similar-section.tsx'
import styles from './customer-page.module.css'

/** One customer: what became of it, what it buys and when, who looks after it. */
export function CustomerPage(props: CustomerPageProps) {
  const { report, directory } = props
  const { text } = useFormatter()
  const logging = useLogging()
  const { customer, tier } = report
  const key = directory.keys[customer] ?? ''
  return (
    <Screen
      title={directory.names[customer] ?? ''}
      mark={tier !== undefined && <TierBadge letter={tier} size="large" />}
      actions={
        <>
          <CallLink phone={directory.phones[customer] ?? ''} />
          <Button look="primary" data-print="hide" onClick={() => logging.open(key)}>
            {text('followUps.log')}
          </Button>
        </>
      }
    >
      <p className={styles['finding']} data-paper="upright">
        <CustomerFinding report={report} />
      </p>
      <CustomerFigures {...props} />
      <div className={styles['grid']}>
        <Panels className={styles['main']}>
          <HistorySection {...props} />
          <RhythmSection report={report} />
          <ProductsSection report={report} />
          <Panels className={styles['pair']}>
            <GivenUpSection report={report} />
            <SimilarSection report={report} />
          </Panels>
        </Panels>
        <Panels className={styles['side']}>
          <PlaybookSection {...props} />
          <FollowUpsSection report={report} directory={directory} logging={logging} />
          <OrdersSection report={report} />
          <PeopleSection report={report} />
          <ProfileSection {...props} />
        </Panels>
      </div>
    </Screen>
  )
}

/** The number as a link that calls; nothing where none is on file. */
function CallLink({ phone }: { readonly phone: string }) {
  const { text } = useFormatter()
  const link = telephoneLink(phone)
  if (link === undefined) return null
  return (
    <a
      href={link}
      className={buttonClass()}
      data-print="hide"
      aria-label={text('customers.page.call', { phone })}
    >
      <Icon name="phone" size={14} />
      {phone}
    </a>
  )
}
