import type { ReactNode } from 'react'
import type { ChangeOfSales } from '../../domain/overview/change-of-sales.ts'
import { Waterfall } from '../../charts/waterfall.tsx'
import type { WaterfallStep } from '../../charts/waterfall-steps.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { ScreenLink } from '../../state/link.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import type { OverviewSectionProps } from './overview-section.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import styles from './overview.module.css'

/** Why the total is not what it was: five groups of customers, adding up to the last unit. */
export function ChangeSection({ report }: Pick<OverviewSectionProps, 'report'>) {
  const { text, period: formatPeriod } = useFormatter()
  const { change, period, measure } = report
  return (
    <Section
      title={
        <Definition term="changeOfSales">{text(`overview.change.title.${measure}`)}</Definition>
      }
      caption={change && <Between report={report} />}
    >
      {change === undefined ? (
        <Empty
          title={text('overview.change.none')}
          why={text('overview.change.noneWhy', {
            period: formatPeriod(period),
            kind: periodKind(period),
          })}
        />
      ) : (
        <ChangeWaterfall report={report} change={change} />
      )}
    </Section>
  )
}

/** Names the two periods, with their years only where these differ. */
function Between({ report: { before, period } }: Pick<OverviewSectionProps, 'report'>) {
  const { text, period: formatPeriod, periodName } = useFormatter()
  if (before === undefined) return null
  const sameYear = before.key.slice(0, 4) === period.key.slice(0, 4)
  const name = sameYear ? periodName : formatPeriod
  const values = { before: name(before), period: name(period) }
  return text(`overview.change.${period.state === 'open' ? 'open' : 'between'}`, values)
}

interface ChangeWaterfallProps extends Pick<OverviewSectionProps, 'report'> {
  readonly change: ChangeOfSales
}

function ChangeWaterfall({ report, change }: ChangeWaterfallProps) {
  const { text, periodName } = useFormatter()
  const { before, period, measure } = report

  function rowName(key: WaterfallStep['key']): ReactNode {
    if (key === 'before') return before && periodName(before)
    if (key === 'after') return periodName(period)
    const isOpenLost = key === 'lost' && period.state === 'open'
    const name = text(`overview.change.${isOpenLost ? 'notYet' : key}`)
    if (key === 'excluded') return name
    // More and less are of money; the other three are movements of the tiers, too.
    const patch =
      key === 'bought-more' || key === 'bought-less' ? { part: key } : { movement: [key] }
    return (
      <ScreenLink to="movement" patch={patch} className={styles['rowLink']}>
        {name}
      </ScreenLink>
    )
  }

  return (
    <Waterfall
      change={change}
      caption={text(`overview.change.title.${measure}`)}
      rowName={rowName}
    />
  )
}
