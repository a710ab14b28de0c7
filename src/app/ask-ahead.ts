import type { Cockpit } from '../queries/cockpit.ts'
import { openCompanyQuery } from '../queries/company.ts'
import { overviewQuery } from '../queries/reports.ts'
import { parseAddress } from '../state/address.ts'
import { resolveView } from '../state/view.ts'

/** Where the overview is shown: at the root, too, as soon as there is data. */
const OVERVIEW = /^#?(?:\/(?:overview)?)?(\?.*)?$/

/**
 * Asks for the figures of the overview as soon as the data is open: the worker reckons them while the page
 * draws the frame around them, which asks for them again and finds them asked for.
 */
export async function askAhead(cockpit: Cockpit): Promise<void> {
  const address = OVERVIEW.exec(location.hash)
  if (address === null) return
  const { analysis, queryClient } = cockpit
  const open = await queryClient.fetchQuery(openCompanyQuery(cockpit)).catch(() => undefined)
  if (open === undefined) return
  const { company, settings, logRevision } = open
  const view = resolveView(parseAddress(address[1] ?? ''), company, settings)
  if (view === undefined) return
  await queryClient.prefetchQuery(overviewQuery(analysis, company.revision, logRevision, view))
}
