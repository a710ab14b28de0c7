import { useState, type ReactNode } from 'react'
import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type { CustomerDirectory, CustomerIndex } from '../../domain/company/customer-directory.ts'
import type { TierReason } from '../../domain/tiers/tier-reason.ts'
import { LogButton } from '../../follow-up/log-button.tsx'
import { LogPanel } from '../../follow-up/log-panel.tsx'
import { useLogging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useTierReason } from '../../queries/reports.ts'
import { PageLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Inspector } from '../../ui/inspector.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pending } from '../../ui/pending.tsx'
import { telephoneLink } from '../../ui/telephone-link.ts'
import { TierBadge } from '../../ui/tier-badge.tsx'
import { WhyReason } from './why-reason.tsx'
import styles from './why.module.css'

interface WhyThisTierProps {
  readonly customer: CustomerIndex
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
  readonly onClose: () => void
}

/** The panel that explains a customer's tier. */
export function WhyThisTier({ customer, directory, settings, onClose }: WhyThisTierProps) {
  const { text, period } = useFormatter()
  const view = useView()
  const logging = useLogging()
  const reason = useLatest(useTierReason(view, customer).data)
  // Until the answer for another customer is there, the whole panel stays with the last one.
  const shown = reason?.customer ?? customer
  const isTiered = reason?.standing === 'tiered'
  let content: ReactNode = <Pending lines={9} />
  if (reason !== undefined && reason.standing !== 'tiered') {
    content = (
      <Notice tone="plain">
        {text(`tiers.why.${reason.standing}`, { period: period(reason.period) })}
      </Notice>
    )
  } else if (reason !== undefined) {
    content = <WhyReason reason={reason} directory={directory} settings={settings} />
  }
  const key = directory.keys[shown] ?? ''
  const name = directory.names[shown] ?? ''
  return (
    <Inspector
      title={name}
      mark={isTiered && <TierBadge letter={reason.tier} size="large" />}
      caption={<WhyCaption customer={shown} directory={directory} owner={reason?.owner} />}
      onClose={onClose}
    >
      <LiveRegion>{logging.said}</LiveRegion>
      <div className={styles['log']}>
        <LogButton customer={key} name={name} logging={logging} />
        {logging.opened === key && (
          <LogPanel customer={shown} customerKey={key} logging={logging} />
        )}
      </div>
      {content}
    </Inspector>
  )
}

/** The newest answer there was, so that walking the list does not flicker between answers. */
function useLatest(answer: TierReason | undefined): TierReason | undefined {
  const [latest, setLatest] = useState(answer)
  if (answer !== undefined && answer !== latest) setLatest(answer)
  return answer ?? latest
}

interface WhyCaptionProps {
  readonly customer: CustomerIndex
  readonly directory: CustomerDirectory
  readonly owner: string | undefined
}

/** Salesperson · id · contact and phone, as far as they are known. */
function WhyCaption({ customer, directory, owner }: WhyCaptionProps) {
  const { text } = useFormatter()
  const contact = directory.contacts[customer] ?? ''
  const phone = directory.phones[customer] ?? ''
  const link = telephoneLink(phone)
  const parts: ReactNode[] = []
  if (owner !== undefined) parts.push(owner === '' ? text('terms.unassigned') : owner)
  if (directory.ids[customer]) parts.push(directory.ids[customer])
  if (contact !== '' || phone !== '') {
    parts.push(
      <>
        {contact}{' '}
        {link === undefined ? (
          phone
        ) : (
          <a className={styles['phone']} href={link}>
            {phone}
          </a>
        )}
      </>,
    )
  }
  parts.push(
    <PageLink to="customers" name={directory.keys[customer] ?? ''} className={styles['page']}>
      {text('customers.open')}
    </PageLink>,
  )
  return (
    <span className={styles['caption']}>
      {parts.map((part, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </span>
  )
}
