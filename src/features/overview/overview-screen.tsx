import { KeyFigureStrip } from '../../charts/key-figure-strip.tsx'
import type { OverviewReport } from '../../domain/overview/overview.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useOverview } from '../../queries/reports.ts'
import { ScreenLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Empty } from '../../ui/empty.tsx'
import { Later } from '../../ui/later.tsx'
import { Panels } from '../../ui/panels.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CallFirst } from './call-first.tsx'
import { ChangeSection } from './change-section.tsx'
import { Findings } from './findings.tsx'
import { MarginCoverNote } from './margin-cover-note.tsx'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { Remarks } from './remarks.tsx'
import { RecoveryBySalesperson } from './recovery-by-salesperson.tsx'
import { TiersSection } from './tiers-section.tsx'
import styles from './overview.module.css'

/** The cockpit: what happened in the period, and whom to call first. */
export function OverviewScreen() {
  const { text } = useFormatter()
  const { data: report } = useOverview(useView())
  if (report === undefined) {
    return (
      <Screen title={text('overview.title')} lede>
        <Pending lines={9} />
      </Screen>
    )
  }
  return (
    <Screen title={text('overview.title')} lede findings={<Findings report={report} />}>
      {report.period.state === 'gap' ? <Gap report={report} /> : <Overview report={report} />}
    </Screen>
  )
}

function Overview({ report }: { readonly report: OverviewReport }) {
  return (
    <>
      <Remarks report={report} />
      <KeyFigureStrip report={report} />
      <MarginCoverNote report={report} />
      <Later instead={<Pending lines={9} />}>
        <Panels className={styles['grid']}>
          <TiersSection report={report} className={styles['tiers']} />
          <ChangeSection report={report} />
          <RecoveryBySalesperson report={report} className={styles['people']} />
          <CallFirst report={report} className={styles['calls']} />
        </Panels>
      </Later>
    </>
  )
}

/** A period without data: said, explained, and left. */
function Gap({ report: { period, before } }: { readonly report: OverviewReport }) {
  const { text, period: formatPeriod } = useFormatter()
  return (
    <Empty
      title={text('overview.gap.title')}
      why={text('overview.gap.why', { period: formatPeriod(period), kind: periodKind(period) })}
      action={
        before && (
          <ScreenLink to="overview" patch={{ period: before.key }}>
            {text('overview.gap.go', { period: formatPeriod(before) })}
          </ScreenLink>
        )
      }
    />
  )
}
