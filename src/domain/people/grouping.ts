import { fieldValue, findField, type FieldKey } from '../company/customer-fields.ts'
import type { Company } from '../company/company.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { CountedAlerts } from '../alerts/alert-columns.ts'
import { currentOwners } from '../alerts/owner-numbers.ts'
import { isKnown, ownerIn } from '../tiers/tiers.ts'
import { comparedPeriods } from '../overview/key-figures.ts'
import { countPeriods, type CountsByPeriod } from '../overview/period-counts.ts'
import { subjectOf } from '../periods/view.ts'
import { createMemory } from '../remember.ts'

/** What customers are grouped by: {@link BY_SALESPERSON}, or a field of the customer files. */
export type GroupBy = FieldKey

/** By the owner in the period. No field is called so: further columns begin with '~'. */
export const BY_SALESPERSON: GroupBy = 'salesperson'

/** Which customer is in which group. */
export interface Grouping {
  /** '' = unassigned, or without a value of the field. */
  readonly names: readonly string[]
  /** Per customer its group; -1: not among the view's customers. */
  readonly groupOf: Int32Array
  /** Per alert its group: of whom it is addressed to; by a field, of its customer. */
  readonly alertGroupOf: (alerts: CountedAlerts) => Int32Array
}

/**
 * Groups the customers of a view. By salesperson there is a group for everybody who is named anywhere or
 * is a current owner, by a field one for each of its values, and one for customers without.
 *
 * @param addressees - Whom the alerts of the view are addressed to; a logged one may be for somebody whom
 *   nothing else names any more.
 */
export function groupCustomers(
  opened: PeriodView,
  by: GroupBy,
  addressees: readonly string[],
): Grouping {
  const { company, view } = opened
  return rememberGrouping(company, JSON.stringify([subjectOf(view), by, addressees]), () =>
    by === BY_SALESPERSON ? groupByOwner(opened, addressees) : groupByField(opened, by),
  )
}

/** Kept, so that cut-offs can be moved: no rule says whose customers are whose. */
const rememberGrouping = createMemory<Grouping>(1)

/** More groups than these fill the memory with their counts, and are counted anew for every rule. */
const GROUPS_KEPT = 1_000

const rememberCounts = createMemory<CountsByPeriod>(1)

/** The periods that a report compares, counted by group. */
export function countGroups(opened: PeriodView, grouping: Grouping): CountsByPeriod {
  const { company, line } = opened
  const { names, groupOf } = grouping
  const count = () => countPeriods(company, line, comparedPeriods(opened), groupOf, names.length)
  return names.length > GROUPS_KEPT ? count() : rememberCounts(grouping, '', count)
}

const rememberKnown = createMemory<Uint8Array>(1)

/** By group 1 where it has a customer that is known in the period, excluded ones among them. */
export function groupsWithKnown(
  { company, period, latest }: PeriodView,
  grouping: Grouping,
): Uint8Array {
  const { names, groupOf } = grouping
  return rememberKnown(grouping, '', () => {
    const hasKnown = new Uint8Array(names.length)
    for (let customer = 0; customer < groupOf.length; customer += 1) {
      const group = groupOf[customer] ?? -1
      if (group >= 0 && hasKnown[group] === 0) {
        hasKnown[group] = isKnown(company, period, customer, latest[customer] ?? -1) ? 1 : 0
      }
    }
    return hasKnown
  })
}

function groupByOwner(
  { company, line, latest, isMember }: PeriodView,
  addressees: readonly string[],
): Grouping {
  const names = personNames(company, addressees)
  const groupOfName = new Map(names.map((name, group) => [name, group]))
  const nobody = company.people.names.length
  const groupOf = latest.map((entry, customer) => {
    if (isMember[customer] === 0) return -1
    const owner = ownerIn(company, line.table, customer, entry)
    return owner === UNASSIGNED ? nobody : owner
  })
  return {
    names,
    groupOf,
    alertGroupOf({ owner, owners }) {
      const groups = owners.map((name) => groupOfName.get(name) ?? nobody)
      return owner.map((number) => groups[number] ?? nobody)
    },
  }
}

/** All salespeople by their index, then nobody, then those that only Rules or the log names. */
function personNames(company: Company, addressees: readonly string[]): readonly string[] {
  return [...new Set([...company.people.names, '', ...currentOwners(company).names, ...addressees])]
}

function groupByField({ company, isMember }: PeriodView, key: FieldKey): Grouping {
  const field = findField(company.profiles.fields, key)
  const names = [...(field?.texts ?? []), '']
  const groupOfValue = new Map(names.map((name, group) => [name, group]))
  const groupOf = Int32Array.from(isMember, (member, customer) =>
    member === 0 ? -1 : (groupOfValue.get(fieldValue(field, customer)) ?? -1),
  )
  return {
    names,
    groupOf,
    alertGroupOf: ({ customer }) => customer.map((one) => groupOf[one] ?? -1),
  }
}
