import { countStarts, distribute } from '../buckets.ts'
import { NO_DAY } from '../calendar.ts'
import { createInternedTexts } from '../company/interned-texts.ts'
import { followUpOf, type AlertFollowUp } from '../follow-up/alert-follow-up.ts'
import type { FollowUpLog } from '../follow-up/follow-up-log.ts'
import { frozenAlerts, withFrozen } from '../follow-up/frozen-alerts.ts'
import { wonBack } from '../follow-up/won-back.ts'
import type { FrozenAlert } from '../follow-up/log-entry.ts'
import { trimmed } from '../free-buffer.ts'
import { gatherIntegers } from '../gather.ts'
import { onDemand } from '../on-demand.ts'
import type { PeriodView } from '../periods/period-view.ts'
import { createMemory } from '../remember.ts'
import type { CountedAlerts } from './alert-columns.ts'
import { SEVERITIES } from './alert.ts'
import type { CustomerIndex } from '../company/customer-directory.ts'
import { customerRhythms } from './customer-rhythms.ts'
import type { OwnerNumbers } from './owner-numbers.ts'
import { gradeSilence, whyNoAlerts, type Severities } from './severity.ts'
import { silentCustomers, type SilentCustomers } from './silent-customers.ts'

/** Whom alerts belong to, and whose are wanted. */
export interface Addressing {
  readonly owners: OwnerNumbers
  readonly isWanted: (customer: CustomerIndex, owner: string) => boolean
}

/** Alerts as they are counted, and what is known of them beside. */
export interface FoundAlerts extends CountedAlerts {
  readonly tierBefore: Uint8Array // index of TIERS
  readonly twiceGap: Int32Array // twice the usual gap in days; 0: not known
  readonly withinRhythm: Uint8Array
}

/**
 * The alerts of a period: the silent customers under the severities that the rule gives them, the logged
 * ones as they were frozen, with what was done about each and what came of it.
 *
 * @param opened - Of everyone, whosoever alerts are wanted.
 * @param addressing - Of those that are not frozen; a frozen one keeps its owner.
 * @returns by severity; those within their rhythm after the others of their severity; then by value at
 *   risk, largest first; then by customer key. None where the period has no alerts.
 */
export function findAlerts(
  opened: PeriodView,
  log: FollowUpLog,
  addressing: Addressing,
): FoundAlerts {
  const laid = layAlerts(opened, log)
  const { places, owner, owners } = address(laid, addressing)
  const isAll = places.length === laid.places.length
  return { ...(isAll ? laid.all() : fillColumns(opened, log, laid, places)), owner, owners }
}

/** Leaves the alerts that are wanted, and says whose they are. */
function address(
  { silent, frozen, places }: LaidAlerts,
  { owners: { names, numberOf }, isWanted }: Addressing,
): Pick<FoundAlerts, 'owner' | 'owners'> & { readonly places: Int32Array } {
  const { texts, add } = createInternedTexts()
  for (const name of names) add(name)
  const wanted = new Int32Array(places.length)
  const owner = new Int32Array(places.length)
  let length = 0
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? -1
    const customer = silent.customer[place] ?? -1
    const logged = frozen.size === 0 ? undefined : frozen.get(customer)
    const number = logged === undefined ? numberOf(customer) : add(logged.owner)
    if (!isWanted(customer, texts[number] ?? '')) continue
    wanted[length] = place
    owner[length] = number
    length += 1
  }
  return { places: trimmed(wanted, length), owner: trimmed(owner, length), owners: texts }
}

/** All of alerts but whose they are. */
type Unaddressed = Omit<FoundAlerts, 'owner' | 'owners'>

function fillColumns(
  opened: PeriodView,
  log: FollowUpLog,
  { silent, severity, tierBefore, valueAtRisk }: LaidFrozen,
  places: Int32Array,
): Unaddressed {
  const { length } = places
  const { twiceGap, orderedSince } = customerRhythms(opened)
  const columns = {
    length,
    customer: new Int32Array(length),
    severity: new Uint8Array(length),
    tierBefore: new Uint8Array(length),
    valueAtRisk: new Float64Array(length),
    twiceGap: new Int32Array(length),
    withinRhythm: new Uint8Array(length),
    orderedSince: new Int32Array(length),
  }
  for (let row = 0; row < length; row += 1) {
    const place = places[row] ?? -1
    const customer = silent.customer[place] ?? -1
    columns.customer[row] = customer
    columns.severity[row] = severity[customer] ?? 0
    columns.tierBefore[row] = tierBefore[customer] ?? 0
    columns.valueAtRisk[row] = valueAtRisk[place] ?? 0
    columns.twiceGap[row] = twiceGap[customer] ?? 0
    columns.withinRhythm[row] = silent.withinRhythm[place] ?? 0
    columns.orderedSince[row] = orderedSince[customer] ?? NO_DAY
  }
  return {
    ...columns,
    followUps: followUpsOf(opened, log, columns.customer, columns.orderedSince),
    wonBack: moneyWonBack(opened, log, columns.customer, columns.orderedSince),
  }
}

function followUpsOf(
  { period }: PeriodView,
  { byCustomer }: FollowUpLog,
  customers: Int32Array,
  orderedSince: Int32Array,
): ReadonlyMap<number, AlertFollowUp> {
  const followUps = new Map<number, AlertFollowUp>()
  if (byCustomer.size === 0) return followUps
  for (let row = 0; row < customers.length; row += 1) {
    const entries = byCustomer.get(customers[row] ?? -1)
    if (entries === undefined) continue
    const day = orderedSince[row] ?? NO_DAY
    followUps.set(row, followUpOf(entries, period, day === NO_DAY ? undefined : day))
  }
  return followUps
}

function moneyWonBack(
  opened: PeriodView,
  log: FollowUpLog,
  customers: Int32Array,
  orderedSince: Int32Array,
): Float64Array {
  const wonBackOf = wonBack(opened, log)
  const money = new Float64Array(customers.length).fill(Number.NaN)
  for (let row = 0; row < customers.length; row += 1) {
    const day = orderedSince[row] ?? NO_DAY
    if (day !== NO_DAY) money[row] = wonBackOf(customers[row] ?? -1, day) ?? Number.NaN
  }
  return money
}

/** The silent customers of a period, the logged ones as they were frozen. */
interface LaidFrozen extends Severities {
  readonly silent: SilentCustomers
  readonly frozen: ReadonlyMap<CustomerIndex, FrozenAlert>
  /** By number of a silent customer. */
  readonly valueAtRisk: Float64Array // Money
  /** The numbers of the silent customers by this value; undefined: as they stand. */
  readonly order: Int32Array | undefined
}

const NOBODY: SilentCustomers = {
  customer: new Int32Array(0),
  valueAtRisk: new Float64Array(0),
  withinRhythm: new Uint8Array(0),
}

/** The alerts of a period, whoever they are for. */
interface LaidAlerts extends LaidFrozen {
  /** The numbers of the silent customers that have an alert, in the order of the report. */
  readonly places: Int32Array
  readonly all: () => Unaddressed
}

type RememberByLog = ReturnType<typeof createMemory<LaidAlerts>>

/** Once for those who have the alerts now, for those who had them then, and for their number. */
const rememberByView = createMemory<RememberByLog>(1)

function layAlerts(opened: PeriodView, log: FollowUpLog): LaidAlerts {
  const { period, measure, rule } = opened.view
  const key = JSON.stringify([period, measure, rule])
  const remember = rememberByView(opened.company, key, () => createMemory(1))
  return remember(log, '', () => {
    const laid = layFrozen(opened, log)
    const places = inOrder(laid)
    return { ...laid, places, all: onDemand(() => fillColumns(opened, log, laid, places)) }
  })
}

function layFrozen(opened: PeriodView, log: FollowUpLog): LaidFrozen {
  const severities = gradeSilence(opened)
  const silent = whyNoAlerts(opened) === undefined ? silentCustomers(opened) : NOBODY
  const frozen = frozenAlerts(opened, severities, log)
  const { valueAtRisk, customer } = silent
  if (frozen.size === 0) return { ...severities, silent, frozen, valueAtRisk, order: undefined }
  const values = valueAtRisk.slice()
  const moved: number[] = []
  for (let place = 0; place < customer.length; place += 1) {
    const logged = frozen.get(customer[place] ?? -1)
    // A value of another measure cannot stand beside those of the measure shown.
    if (logged === undefined || logged.measure !== opened.view.measure) continue
    values[place] = logged.valueAtRisk
    moved.push(place)
  }
  return {
    ...withFrozen(severities, frozen),
    silent,
    frozen,
    valueAtRisk: values,
    order: mergeByValue(silent, values, moved),
  }
}

/** The numbers of all silent customers by their values, of which only those `moved` are new. */
function mergeByValue(
  { customer }: SilentCustomers,
  values: Float64Array,
  moved: readonly number[],
): Int32Array {
  const compare = (x: number, y: number): number =>
    (values[y] ?? 0) - (values[x] ?? 0) || (customer[x] ?? 0) - (customer[y] ?? 0)
  const waiting = moved.toSorted(compare)
  const isMoved = new Uint8Array(customer.length)
  for (const place of moved) isMoved[place] = 1
  const order = new Int32Array(customer.length)
  let length = 0
  let next = 0
  const add = (place: number): void => {
    order[length] = place
    length += 1
  }
  for (let place = 0; place < customer.length; place += 1) {
    if (isMoved[place] === 1) continue
    for (; next < waiting.length && compare(waiting[next] ?? -1, place) < 0; next += 1) {
      add(waiting[next] ?? -1)
    }
    add(place)
  }
  for (const place of waiting.slice(next)) add(place)
  return order
}

/** Two for each severity: out of the rhythm, and within it. */
const GROUPS = 2 * SEVERITIES.length

function inOrder({ silent, severity, order }: LaidFrozen): Int32Array {
  const { length } = silent.customer
  const groups = new Int32Array(length)
  for (let at = 0; at < length; at += 1) {
    const place = order === undefined ? at : (order[at] ?? -1)
    const grade = severity[silent.customer[place] ?? -1] ?? SEVERITIES.length
    groups[at] = grade < SEVERITIES.length ? 2 * grade + (silent.withinRhythm[place] ?? 0) : GROUPS
  }
  const start = countStarts(groups, 0, GROUPS + 1)
  const graded = distribute(groups, 0, start).subarray(0, start[GROUPS])
  return order === undefined ? graded : gatherIntegers(order, graded)
}
