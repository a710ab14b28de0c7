import { Navigate, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { TierRule } from '../domain/tiers/tier-rule.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import type { View } from '../domain/periods/view.ts'
import { useAlertTotals } from '../queries/reports.ts'
import { formatAddress, parseAddress, useAddress, useSetAddress } from '../state/address.ts'
import { ScreenLink } from '../state/link.tsx'
import { unsaidRule } from '../state/rule-address.ts'
import { RangeContext, resolveRange } from '../state/range.ts'
import { ViewContext } from '../state/view.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Pending } from '../ui/pending.tsx'
import { isOverRange, useFigures, useScreenName } from './figures.ts'

/** Gives the screens of figures their view, or says why there is nothing to see. */
export function FiguresOnly() {
  const figures = useFigures()
  const { text, fullDate } = useFormatter()
  const address = useAddress()
  const screen = useScreenName()
  if (figures === undefined) return <Pending />
  const { company, settings, view } = figures
  if (company.fileNames.length === 0) return <Navigate to="/" search replace />
  if (view === undefined) {
    return (
      <Empty
        title={text('frame.noPeriod.title')}
        why={text('frame.noPeriod.why', { date: fullDate(company.asOf) })}
        action={<ScreenLink to="data">{text('frame.noPeriod.action')}</ScreenLink>}
      />
    )
  }
  return (
    <ViewContext value={view}>
      <RangeContext value={resolveRange(address, company, view)}>
        <SaidRule rule={view.rule} company={settings.rule} />
        {view.measure === 'margin' && !isOverRange(screen) ? (
          <MarginKnown view={view} />
        ) : (
          <Outlet />
        )}
      </RangeContext>
    </ViewContext>
  )
}

/** Puts a company's own rule into the address, so that a colleague with another one sees the same. */
function SaidRule({ rule, company }: { readonly rule: TierRule; readonly company: TierRule }) {
  const address = useAddress()
  const setAddress = useSetAddress()
  const unsaid = formatAddress(unsaidRule(address, rule, company))
  useEffect(() => {
    if (unsaid !== '') setAddress(parseAddress(unsaid), { replace: true })
  }, [unsaid, setAddress])
  return null
}

/**
 * Tiers by margin are shown for periods with enough of it, and for no others. Screens over a range say
 * themselves for how much of it margin is known.
 */
function MarginKnown({ view }: { readonly view: View }) {
  const { text, percent, period } = useFormatter()
  const setAddress = useSetAddress()
  const report = useAlertTotals(view).data
  if (report === undefined) return <Pending />
  const { marginCover } = report
  if (marginCover === undefined || marginCover.enough) return <Outlet />
  const cover = percent(marginCover.known / marginCover.sales)
  return (
    <Empty
      title={text('frame.marginTitle', { cover, period: period(report.period) })}
      why={text('frame.marginWhy')}
      action={
        <Button onClick={() => setAddress({ measure: undefined })}>
          {text('frame.showSales')}
        </Button>
      }
    />
  )
}
