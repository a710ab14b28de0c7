import type { EpochDay } from '../../domain/calendar.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { FollowUpSheetSource } from '../../print/follow-up-sheet.tsx'
import { toSheetOrigin } from '../../print/sheet-origin.ts'
import { useCompany, useSettings } from '../../queries/company.ts'
import { periodsLike, useView } from '../../state/view.ts'

/** What the sheets of this screen say of where they come from; undefined until it is known. */
export function useSheetSource(
  filter: string | undefined,
): ((printedOn: EpochDay) => FollowUpSheetSource) | undefined {
  const { text } = useFormatter()
  const view = useView()
  const company = useCompany().data
  const settings = useSettings().data
  if (company === undefined || settings === undefined) return undefined
  const period = periodsLike(view.period, company).find(({ key }) => key === view.period)
  if (period === undefined) return undefined
  const { salesperson } = view
  return (printedOn) => ({
    period,
    person: salesperson === undefined ? undefined : salesperson || text('terms.unassigned'),
    filter,
    origin: toSheetOrigin(company, settings, printedOn),
  })
}
