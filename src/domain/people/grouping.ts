import { fieldValue, findField, type FieldKey } from '../company/customer-fields.ts'
import type { Company } from '../company/company.ts'
import { UNASSIGNED } from '../company/salespeople.ts'
import type { PeriodView } from '../periods/period-view.ts'
import type { CustomerIndex } from '../reports.ts'
import { ownerIn } from '../tiers/tiers.ts'

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
  /** Whom an alert of a customer belongs to: its current owner; by a field, its own group. */
  readonly alertGroupOf: (customer: CustomerIndex) => number
}

/**
 * Groups the customers of a view. By salesperson there is a group for everybody who is named anywhere or
 * is a current owner, by a field one for each of its values, and one for customers without.
 */
export function groupCustomers(opened: PeriodView, by: GroupBy): Grouping {
  return by === BY_SALESPERSON ? groupByOwner(opened) : groupByField(opened, by)
}

function groupByOwner({ company, line, latest, isMember }: PeriodView): Grouping {
  const names = personNames(company)
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
    alertGroupOf: (customer) => groupOfName.get(company.currentOwner[customer] ?? '') ?? nobody,
  }
}

/** All salespeople by their index, then nobody, then those that only Rules names as taking over. */
function personNames({ people, currentOwner }: Company): readonly string[] {
  return [...new Set([...people.names, '', ...currentOwner])]
}

function groupByField({ company, isMember }: PeriodView, key: FieldKey): Grouping {
  const field = findField(company.profiles.fields, key)
  const names = [...(field?.texts ?? []), '']
  const groupOfValue = new Map(names.map((name, group) => [name, group]))
  const groupOf = Int32Array.from(isMember, (member, customer) =>
    member === 0 ? -1 : (groupOfValue.get(fieldValue(field, customer)) ?? -1),
  )
  return { names, groupOf, alertGroupOf: (customer) => groupOf[customer] ?? -1 }
}
