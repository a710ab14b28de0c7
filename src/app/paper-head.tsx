import { onlyText } from '../i18n/field-text.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { usePrintNarrowing } from '../print/print-context.tsx'
import { ScreenHead } from '../print/screen-head.tsx'
import { useCockpit } from '../queries/cockpit.ts'
import { periodsLike } from '../state/view.ts'
import { isOfFigures, useFigures, useScreenName } from './figures.ts'

/** On paper only, above a screen of figures: which one, whose, of which period, printed when. */
export function PaperHead() {
  const formatter = useFormatter()
  const { text } = formatter
  const { currentDay } = useCockpit()
  const figures = useFigures()
  const screen = useScreenName()
  const narrowed = onlyText(figures?.view?.only, formatter)
  usePrintNarrowing(narrowed)
  if (figures?.view === undefined || screen === undefined || !isOfFigures(screen)) return null
  const { company, settings, view } = figures
  const period = periodsLike(view.period, company).find(({ key }) => key === view.period)
  if (period === undefined) return null
  const name = text(`terms.screen.${screen}`)
  const { salesperson } = view
  return (
    <ScreenHead
      title={
        salesperson === undefined
          ? name
          : text('print.screenOf', { screen: name, name: salesperson || text('terms.unassigned') })
      }
      period={period}
      filter={narrowed}
      origin={{
        companyName: settings.companyName,
        fileNames: company.fileNames,
        dataTo: company.dataTo,
        printedOn: currentDay(),
      }}
    />
  )
}
