import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import { findCustomersByText } from '../../src/domain/customer/customer-search.ts'
import { DEFAULT_RULE } from '../../src/domain/tiers/tier-rule.ts'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { createFormatter } from '../../src/i18n/formatter.ts'
import { loadMessages, type Locale } from '../../src/i18n/messages.ts'
import { PrintProvider } from '../../src/print/print-context.tsx'
import { CockpitProvider } from '../../src/queries/cockpit-provider.tsx'
import type { Cockpit } from '../../src/queries/cockpit.ts'
import { createQueryClient } from '../../src/queries/query-client.ts'
import {
  formatAddress,
  parseAddress,
  SCREENS,
  useAddress,
  type Address,
} from '../../src/state/address.ts'
import { RangeContext } from '../../src/state/range.ts'
import { ViewContext } from '../../src/state/view.ts'
import { KitProvider } from '../../src/ui/kit-provider.tsx'
import type { AnalysisApi } from '../../src/worker/protocol.ts'
import { createClient, serve, type Handlers } from '../../src/worker/rpc.ts'
import { AS_OF } from './months.ts'
import { COMPANY, DIRECTORY } from './october.ts'

export interface CockpitOptions {
  readonly locale?: Locale
  /** What the worker answers, beside the company, its directory and its settings. */
  readonly handlers?: Partial<Handlers<AnalysisApi>>
  readonly address?: Address
  /** The screen's path, or a page's: '/customers/k1'. */
  readonly path?: string
  readonly saveFile?: Cockpit['saveFile']
}

/** Draws a screen of figures as the app does, with these handlers in the worker's place. */
export async function renderInCockpit(
  screen: ReactNode,
  options: CockpitOptions = {},
): Promise<RenderResult> {
  const { locale = 'en', handlers = {}, address = {}, saveFile = () => undefined } = options
  const { path: start = '/overview' } = options
  const formatter = createFormatter(locale, await loadMessages(locale), '¥')
  const root = createRootRoute({ component: () => <InView>{screen}</InView> })
  const router = createRouter({
    routeTree: root.addChildren(
      [...SCREENS, 'customers/$name', 'salespeople/$name'].map((path) =>
        createRoute({ getParentRoute: () => root, path: `/${path}` }),
      ),
    ),
    history: createMemoryHistory({ initialEntries: [`${start}${formatAddress(address)}`] }),
    parseSearch: (search) => ({ ...parseAddress(search) }),
    stringifySearch: (search) => formatAddress(search as Address),
  })
  await router.load()
  return render(
    <CockpitProvider cockpit={createCockpit(handlers, saveFile)} locale={locale}>
      <FormatterContext value={formatter}>
        <KitProvider>
          <PrintProvider currentDay={() => AS_OF}>
            <RouterProvider router={router} />
          </PrintProvider>
        </KitProvider>
      </FormatterContext>
    </CockpitProvider>,
  )
}

function InView({ children }: { readonly children: ReactNode }) {
  const { period = '2025-10', measure = 'sales', salesperson, from, to } = useAddress()
  return (
    <ViewContext value={{ period, measure, rule: DEFAULT_RULE, salesperson }}>
      <RangeContext value={{ from: from ?? period, to: to ?? period }}>{children}</RangeContext>
    </ViewContext>
  )
}

function createCockpit(
  handlers: Partial<Handlers<AnalysisApi>>,
  saveFile: Cockpit['saveFile'],
): Cockpit {
  const { port1, port2 } = new MessageChannel()
  const { settings = () => DEFAULT_SETTINGS } = handlers
  const answers: Partial<Handlers<AnalysisApi>> = {
    open: async (_, context) => ({
      company: COMPANY,
      settings: await settings({}, context),
      logRevision: 0,
      storage: { kept: true, problem: 'none' },
    }),
    directory: () => DIRECTORY,
    newestEntries: () => [],
    customersByText: ({ text }) => findCustomersByText(DIRECTORY, text),
    customerLog: () => [],
    ...handlers,
  }
  serve<AnalysisApi>(port2, answers as Handlers<AnalysisApi>)
  return {
    analysis: createClient<AnalysisApi>(port1),
    queryClient: createQueryClient(),
    // No screen of figures touches a running import.
    imports: undefined as unknown as Cockpit['imports'],
    currentDay: () => AS_OF,
    saveFile,
  }
}
