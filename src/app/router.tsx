import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { formatAddress, parseAddress, type Address } from '../state/address.ts'
import { Pending } from '../ui/pending.tsx'
import { FiguresOnly } from './figures-only.tsx'
import { NotFound } from './not-found.tsx'
import { ScreenError } from './screen-error.tsx'
import { Shell } from './shell.tsx'
import { Start } from './start.tsx'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: Start,
})

/** The screens of figures: they need data, and a view of it. */
const figuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'figures',
  component: FiguresOnly,
})

const overviewRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/overview',
  component: lazyRouteComponent(
    () => import('../features/overview/overview-screen.tsx'),
    'OverviewScreen',
  ),
})

const tiersRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/tiers',
  component: lazyRouteComponent(() => import('../features/tiers/tiers-screen.tsx'), 'TiersScreen'),
})

const alertsRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/alerts',
  component: lazyRouteComponent(
    () => import('../features/alerts/alerts-screen.tsx'),
    'AlertsScreen',
  ),
})

const followUpsRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/follow-ups',
  component: lazyRouteComponent(
    () => import('../features/follow-ups/follow-ups-screen.tsx'),
    'FollowUpsScreen',
  ),
})

const movementRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/movement',
  component: lazyRouteComponent(
    () => import('../features/movement/movement-screen.tsx'),
    'MovementScreen',
  ),
})

const paretoRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/pareto',
  component: lazyRouteComponent(
    () => import('../features/pareto/pareto-screen.tsx'),
    'ParetoScreen',
  ),
})

const decilesRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/deciles',
  component: lazyRouteComponent(
    () => import('../features/deciles/deciles-screen.tsx'),
    'DecilesScreen',
  ),
})

const customersRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/customers',
  component: lazyRouteComponent(
    () => import('../features/customer/customers-screen.tsx'),
    'CustomersScreen',
  ),
})

const customerRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/customers/$name',
  component: lazyRouteComponent(
    () => import('../features/customer/customer-screen.tsx'),
    'CustomerScreen',
  ),
})

const salespeopleRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/salespeople',
  component: lazyRouteComponent(
    () => import('../features/salespeople/salespeople-screen.tsx'),
    'SalespeopleScreen',
  ),
})

const salespersonRoute = createRoute({
  getParentRoute: () => figuresRoute,
  path: '/salespeople/$name',
  component: lazyRouteComponent(
    () => import('../features/salespeople/salesperson-screen.tsx'),
    'SalespersonScreen',
  ),
})

const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  component: lazyRouteComponent(() => import('../features/data/data-screen.tsx'), 'DataScreen'),
})

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules',
  component: lazyRouteComponent(
    () => import('../features/settings/rules-screen.tsx'),
    'RulesScreen',
  ),
})

/**
 * The screen's own part of an address. Hash history puts the page's behind it: '/?utm=x#/tiers?q=a'
 * arrives as '?q=a?utm=x'.
 */
function ownSearch(search: string): string {
  const ofPage = window.location.search
  return search.endsWith(ofPage) ? search.slice(0, search.length - ofPage.length) : search
}

/** Screens by address. The part behind '?' is read and written by {@link parseAddress} alone. */
export function createCockpitRouter() {
  return createRouter({
    routeTree: rootRoute.addChildren([
      startRoute,
      figuresRoute.addChildren([
        overviewRoute,
        tiersRoute,
        movementRoute,
        alertsRoute,
        followUpsRoute,
        paretoRoute,
        decilesRoute,
        customersRoute,
        customerRoute,
        salespeopleRoute,
        salespersonRoute,
      ]),
      dataRoute,
      rulesRoute,
    ]),
    history: createHashHistory(),
    parseSearch: (search) => ({ ...parseAddress(ownSearch(search)) }),
    stringifySearch: (search) => formatAddress(search as Address),
    defaultPreload: 'intent',
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
    defaultPendingComponent: Pending,
    defaultErrorComponent: ScreenError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
}
