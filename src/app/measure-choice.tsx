import type { Measure } from '../domain/tiers/tier-rule.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useAlertTotals } from '../queries/reports.ts'
import { useSetAddress } from '../state/address.ts'
import { Segmented } from '../ui/segmented.tsx'
import type { View } from '../domain/periods/view.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { isOverRange, useScreenName, type Figures } from './figures.ts'

/** Sales or margin; nothing without any margin in the data. */
export function MeasureChoice({ figures: { company, view } }: { readonly figures: Figures }) {
  if (view === undefined || !company.hasMargin) return null
  return (
    <ErrorBoundary fallback={() => null}>
      <SalesOrMargin view={view} />
    </ErrorBoundary>
  )
}

function SalesOrMargin({ view }: { readonly view: View }) {
  const { text, percent } = useFormatter()
  const setAddress = useSetAddress()
  // Where tiers are shown margin must be known for most of the period's sales.
  const showsTiers = !isOverRange(useScreenName())
  const cover = useAlertTotals(view).data?.marginCover
  const reason =
    !showsTiers || cover === undefined || cover.enough
      ? undefined
      : text('frame.marginShort', { cover: percent(cover.known / cover.sales) })
  return (
    <Segmented<Measure>
      label={text('frame.measure')}
      value={view.measure}
      onChange={(measure) => setAddress({ measure: measure === 'sales' ? undefined : measure })}
      options={[
        { value: 'sales', label: text('terms.measure.sales') },
        { value: 'margin', label: text('terms.measure.margin'), disabledReason: reason },
      ]}
    />
  )
}
