import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { rangeText } from '../i18n/range-text.ts'
import { usePrintNarrowing } from '../print/print-context.tsx'
import { ScreenHead } from '../print/screen-head.tsx'
import { toSheetOrigin } from '../print/sheet-origin.ts'
import { useCockpit } from '../queries/cockpit.ts'
import { useAddress, usePageName, type ScreenName } from '../state/address.ts'
import { resolveRange } from '../state/range.ts'
import { periodsLike } from '../state/view.ts'
import { isOfFigures, isOverRange, useFigures, useScreenName } from './figures.ts'
import { useNarrowed } from './use-narrowed.ts'

/** On paper only, above a screen of figures: which one, whose, of which period or range, printed when. */
export function PaperHead() {
  const formatter = useFormatter()
  const { currentDay } = useCockpit()
  const address = useAddress()
  const figures = useFigures()
  const screen = useScreenName()
  const page = usePageName()
  const narrowed = useNarrowed(figures?.view)
  usePrintNarrowing(narrowed)
  if (figures?.view === undefined || screen === undefined || !isOfFigures(screen)) return null
  const { company, settings, view } = figures
  const range = isOverRange(screen) ? resolveRange(address, company, view) : undefined
  const shown = range?.to ?? view.period
  const period = periodsLike(shown, company).find(({ key }) => key === shown)
  if (period === undefined) return null
  return (
    <ScreenHead
      title={titleText(screen, page, view.salesperson, formatter)}
      period={period}
      span={range && rangeText(range, formatter)}
      filter={narrowed}
      origin={toSheetOrigin(company, settings, currentDay())}
    />
  )
}

/** Whose page it is; else which screen, and whose customers it is narrowed to. */
function titleText(
  screen: ScreenName,
  page: string | undefined,
  salesperson: string | undefined,
  { text }: Formatter,
): string {
  const named = (name: string) => name || text('terms.unassigned')
  // A customer's name stands below, beside its tier.
  if (page !== undefined && screen === 'customers') return text('print.customerPage')
  if (page !== undefined && screen === 'salespeople') {
    return text('print.personPage', { name: named(page) })
  }
  const name = text(`terms.screen.${screen}`)
  if (salesperson === undefined) return name
  return text('print.screenOf', { screen: name, name: named(salesperson) })
}
