import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import { DataScreen } from '../../../src/features/data/data-screen.tsx'
import { FormatterContext } from '../../../src/i18n/formatter-context.tsx'
import type { Formatter } from '../../../src/i18n/formatter.ts'
import { CockpitProvider } from '../../../src/queries/cockpit-provider.tsx'
import type { ImportConnection } from '../../../src/queries/cockpit.ts'
import { createCockpit } from '../../../src/queries/create-cockpit.ts'
import { formatAddress, parseAddress, type Address } from '../../../src/state/address.ts'
import { KitProvider } from '../../../src/ui/kit-provider.tsx'
import { createImportHandlers } from '../../../src/worker/import-handlers.ts'
import type { FileOut } from '../../../src/worker/file-out.ts'
import type { ImportApi, ImportProgress } from '../../../src/worker/import-protocol.ts'
import type { Client } from '../../../src/worker/rpc.ts'
import { day } from '../../domain/build-company.ts'
import { ENGLISH } from '../formatters.ts'
import type { ConnectedWorkers } from '../../worker/connected-workers.ts'

const TODAY = day('2025-06-20')

/**
 * Draws the Data screen over both workers' real handlers. The analysis side sits behind a port; the
 * import side is called directly, for ports of Node do not carry a File.
 */
export async function renderDataScreen(
  workers: ConnectedWorkers,
  { formatter = ENGLISH, saved = [] }: { formatter?: Formatter; saved?: FileOut[] } = {},
) {
  const cockpit = createCockpit({
    analysis: workers.analysis,
    currentDay: () => TODAY,
    startImport: () => connectImport(workers),
    prepareImport: () => Promise.resolve(),
    saveFile: (file) => saved.push(file),
  })
  const root = createRootRoute()
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: '/data', component: DataScreen }),
      createRoute({
        getParentRoute: () => root,
        path: '/overview',
        component: () => <h1>Overview</h1>,
      }),
      createRoute({ getParentRoute: () => root, path: '/rules' }),
    ]),
    history: createMemoryHistory({ initialEntries: ['/data'] }),
    parseSearch: (search) => ({ ...parseAddress(search) }),
    stringifySearch: (search) => formatAddress(search as Address),
  })
  await router.load()
  render(
    <CockpitProvider cockpit={cockpit} locale={formatter.locale}>
      <FormatterContext value={formatter}>
        <KitProvider>
          <RouterProvider router={router} />
        </KitProvider>
      </FormatterContext>
    </CockpitProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
}

function connectImport(workers: ConnectedWorkers): ImportConnection {
  const handlers = createImportHandlers()
  const { port1, port2 } = new MessageChannel()
  const connected = Promise.all([
    workers.analysis.call('connectImport', { port: port1 }, { transfer: [port1] }),
    handlers.connect({ port: port2 }, { signal: new AbortController().signal, progress() {} }),
  ])
  const call: Client<ImportApi, ImportProgress>['call'] = async (name, params, options = {}) => {
    await connected
    const answer = await handlers[name](params, {
      signal: options.signal ?? new AbortController().signal,
      progress: options.onProgress ?? (() => undefined),
    })
    options.signal?.throwIfAborted()
    return answer
  }
  return {
    client: { call, ping: () => Promise.resolve(), close() {} },
    end() {
      port1.close()
      port2.close()
    },
  }
}
