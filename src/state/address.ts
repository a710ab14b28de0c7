import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import * as v from 'valibot'
import { STANDINGS } from '../domain/customer/customer-standing.ts'
import { CHANNELS, OUTCOMES } from '../domain/follow-up/log-entry.ts'
import { EDGES } from '../domain/movement/edges.ts'
import { MOVEMENTS } from '../domain/tiers/movement-kind.ts'
import { SEVERITIES } from '../domain/alerts/alert.ts'
import { TIERS } from '../domain/tiers/tier-rule.ts'

/** Screens in the order of the navigation. */
export const SCREENS = [
  'overview',
  'tiers',
  'movement',
  'alerts',
  'follow-ups',
  'pareto',
  'deciles',
  'customers',
  'salespeople',
  'data',
  'rules',
] as const
export type ScreenName = (typeof SCREENS)[number]

/** The groups of customers on the screen of alerts, in the order of their tabs. */
export const ALERT_GROUPS = ['not-yet', 'wake', 'slipping', 'overdue', 'dormant'] as const
export type AlertGroupName = (typeof ALERT_GROUPS)[number]

const TEXT = v.optional(v.string())

function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.fallback(v.optional(v.picklist(options)), undefined)
}

/** 'A,B' in the address; unknown entries are dropped, and none is as good as no parameter. */
function listOf<const Options extends readonly string[]>(options: Options) {
  return v.optional(
    v.pipe(
      v.string(),
      v.transform((joined) => {
        const named = new Set(joined.split(','))
        const known = options.filter((option): option is Options[number] => named.has(option))
        return known.length === 0 ? undefined : known
      }),
    ),
  )
}

const ADDRESS = v.object({
  /** '2025-10' or '2025-Q4'. */
  period: TEXT,
  measure: oneOf(['sales', 'margin']),
  /** '' = unassigned; absent = everyone. */
  salesperson: TEXT,
  /** Fields of customer files that narrow all screens: 'region:East:West;~Credit:AAA'. */
  only: TEXT,
  /** A preset by name; then its parts, each over the preset or the rule of the company. Cut-offs in %. */
  rule: TEXT,
  basis: oneOf(['customers', 'contribution']),
  a: TEXT,
  b: TEXT,
  scope: oneOf(['company', 'owner']),
  /** A range of periods, where a screen runs over one: first and last. */
  from: TEXT,
  to: TEXT,
  /** Whose names are opened on deciles: a decile, 1..10; a part, 'sales-3'; a group, 'core'. */
  decile: TEXT,
  tier: listOf(TIERS),
  movement: listOf(MOVEMENTS),
  severity: listOf(SEVERITIES),
  /** Only alerts that nobody has been contacted about. */
  contacts: oneOf(['none']),
  /** Who is listed on alerts; absent: the group that a period of its state begins with. */
  group: oneOf(ALERT_GROUPS),
  /** A cell of the movement matrix: tier before and now, 'A-D'; 'new-B' where it was not known before. */
  cell: TEXT,
  /** A part of the change of sales that is no movement of the tier list. */
  part: oneOf(['bought-more', 'bought-less']),
  /** A side of a cut-off, with the customers near it. */
  edge: oneOf(EDGES),
  /** Moves as a flow over 6 periods instead of bars over 12. */
  moves: oneOf(['flow']),
  /** Where customers stand, on the list of customers. */
  standing: listOf(STANDINGS),
  /** Cut-offs tried on the Pareto curve, in force nowhere: 'a-b-basis-scope', '15-80-customers-company'. */
  try: TEXT,
  /**
   * What the screen of follow-ups shows; absent: what is due. On a salesperson's page, the contact plan;
   * absent: the figures.
   */
  show: oneOf(['results', 'log', 'plan']),
  /** Contacts of the log that are listed. */
  channel: oneOf(CHANNELS),
  outcome: oneOf(OUTCOMES),
  /** Results of the 12 periods up to the one shown instead of that one alone. */
  span: oneOf(['year']),
  /** The Monday of the week that a contact plan is for, '2025-11-17'; absent: the current one. */
  week: TEXT,
  /** Search text. */
  q: TEXT,
  /** A column, with '-' before it for descending. */
  sort: TEXT,
  /** What rows are put together by: 'salesperson', or a field of customer files; absent = the tier. */
  by: TEXT,
  /** Key of the customer that is opened. */
  customer: TEXT,
  /** A loaded file that is opened. */
  file: TEXT,
})

/** What the address holds behind its '?'. A parameter that is absent is undefined. */
export type Address = Readonly<v.InferOutput<typeof ADDRESS>>

/** Parameters that mean the same on every screen. */
const SHARED_PARAMETERS = [
  'period',
  'measure',
  'salesperson',
  'only',
  'rule',
  'basis',
  'a',
  'b',
  'scope',
] as const satisfies readonly (keyof Address)[]

/**
 * Reads the part of the address from '?' on. All values are plain strings: '007', '1E5', 'A/1', '50%'
 * and '..' come out as they went in. Unknown parameters and values are left out; nothing throws.
 */
export function parseAddress(search: string): Address {
  const parsed = v.parse(ADDRESS, Object.fromEntries(new URLSearchParams(search)))
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined))
}

/**
 * Writes an address, parameters in a fixed order so that equal addresses are equal texts.
 * `parseAddress(formatAddress(x))` is x for every x without empty lists and undefined entries.
 */
export function formatAddress(address: Address): string {
  const names = Object.keys(ADDRESS.entries) as (keyof Address)[]
  const pairs = names.flatMap((name) => {
    const value = address[name]
    if (value === undefined) return []
    const text = typeof value === 'string' ? value : value.join(',')
    return typeof value === 'string' || text !== '' ? [`${name}=${encodeValue(text)}`] : []
  })
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Half of a surrogate pair has no place in an address. */
function encodeValue(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll(/%(?:2C|3A|3B)/g, (code) =>
    decodeURIComponent(code),
  )
}

/** Keeps what every screen shares, and sets the rest to `patch`. */
export function screenAddress(address: Address, patch: Partial<Address> = {}): Address {
  const shared = SHARED_PARAMETERS.filter((name) => address[name] !== undefined).map(
    (name) => [name, address[name]] as const,
  )
  return { ...Object.fromEntries(shared), ...patch }
}

/** The screens that have a page for each customer or salesperson. */
export type PagedScreen = 'customers' | 'salespeople'

/**
 * How the name of a customer or salesperson stands in the path: as it is, but that '' and what begins
 * with '.' or '~' get a '~' before it, as '.', '..' and nothing mean something else in a path.
 */
export function toSegment(name: string): string {
  return name === '' || name.startsWith('.') || name.startsWith('~') ? `~${name}` : name
}

/** The name that stands in the path; undoes {@link toSegment}. */
export function fromSegment(segment: string): string {
  return segment.startsWith('~') ? segment.slice(1) : segment
}

/** The customer or salesperson whose page the path names; undefined on a screen without one. */
export function usePageName(): string | undefined {
  const { name } = useParams({ strict: false })
  return name === undefined ? undefined : fromSegment(name)
}

/** Goes to a customer's or a salesperson's page, with the parameters that all screens share. */
export function useGoToPage(): (screen: PagedScreen, name: string) => void {
  const navigate = useNavigate()
  return useCallback(
    (screen, name) =>
      void navigate({
        to: `/${screen}/$name`,
        params: { name: toSegment(name) },
        search: (old: Address) => screenAddress(old),
      }),
    [navigate],
  )
}

/** The address as it stands. */
export function useAddress(): Address {
  return useLocation({ select: (location) => location.search as Address })
}

/** Goes to the start: the welcome while there is no data. */
export function useGoToStart(): () => void {
  const navigate = useNavigate()
  return useCallback(() => void navigate({ to: '/', search: {} }), [navigate])
}

export type SetAddress = (
  patch: Partial<Address>,
  options?: {
    readonly replace?: boolean
    readonly screen?: ScreenName
    /** The page stays where it is scrolled to. */
    readonly keepsPlace?: boolean
  },
) => void

/**
 * Changes parameters on this screen (undefined removes one), as a step that Back undoes, unless
 * `replace`. With `screen`, goes there with the shared parameters and the patch.
 */
export function useSetAddress(): SetAddress {
  const navigate = useNavigate()
  return useCallback<SetAddress>(
    (patch, { replace = false, screen, keepsPlace = false } = {}) => {
      void navigate({
        to: screen === undefined ? '.' : `/${screen}`,
        search: (old: Address) =>
          screen === undefined ? { ...old, ...patch } : screenAddress(old, patch),
        replace,
        resetScroll: !keepsPlace,
      })
    },
    [navigate],
  )
}
