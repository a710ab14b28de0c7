import type { AlertReport, AlertTotals } from '../domain/alerts/alert-report.ts'
import type { WatchList } from '../domain/alerts/watch-list.ts'
import type { WatchGroup, WatchReport } from '../domain/alerts/watch-report.ts'
import type { CustomerIndex } from '../domain/company/customer-directory.ts'
import type { PackedOrderLines } from '../domain/company/packed-order-lines.ts'
import type { CustomerListReport } from '../domain/customer/customer-list-report.ts'
import type {
  CustomerList,
  CustomerListFilter,
  CustomerListSort,
} from '../domain/customer/customer-list.ts'
import type { CustomerOrders } from '../domain/customer/customer-orders.ts'
import type { CustomerReport } from '../domain/customer/customer-report.ts'
import type { DecileList, DecileSelection } from '../domain/deciles/decile-list.ts'
import type { DecileReport } from '../domain/deciles/decile-report.ts'
import type { MovementList, MovementPick, MovementSort } from '../domain/movement/movement-list.ts'
import type { MovementReport } from '../domain/movement/movement-report.ts'
import type { OverviewReport } from '../domain/overview/overview.ts'
import type { ParetoReport } from '../domain/pareto/pareto-report.ts'
import type { WhatIf } from '../domain/pareto/what-if.ts'
import type { GroupBy } from '../domain/people/grouping.ts'
import type { PeopleReport } from '../domain/people/people-report.ts'
import type { PersonReport } from '../domain/people/person-report.ts'
import type { RangeView } from '../domain/periods/period-range.ts'
import type { View } from '../domain/periods/view.ts'
import type { TierListFilter, TierListSort } from '../domain/tiers/tier-list-choice.ts'
import type { TierList } from '../domain/tiers/tier-list.ts'
import type { TierReason } from '../domain/tiers/tier-reason.ts'
import type { TierReport } from '../domain/tiers/tier-report.ts'
import type { Scope, TierRule } from '../domain/tiers/tier-rule.ts'
import type { Locale } from '../i18n/messages.ts'
import type { DecileTable, FileFormat, FileOut } from './file-out.ts'

/** The reports that the page shows, and the files that are written from them. */
export interface ReportApi {
  /** Computes reports of made-up lines, while nothing is kept that they could be computed of. */
  warmUp: (params: { readonly files: readonly PackedOrderLines[] }) => void

  overview: (params: { readonly view: View }) => OverviewReport

  tiers: (params: { readonly view: View }) => TierReport
  tierList: (params: {
    readonly view: View
    readonly filter: TierListFilter
    readonly sort: TierListSort
    /** Names are ordered as this language has it. */
    readonly locale: Locale
  }) => TierList
  tierReason: (params: { readonly view: View; readonly customer: CustomerIndex }) => TierReason
  exportTiers: (params: {
    readonly view: View
    readonly filter: TierListFilter
    readonly sort: TierListSort
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

  alerts: (params: { readonly view: View }) => AlertReport
  /** The same without the alerts themselves, of which there may be a hundred thousand. */
  alertTotals: (params: { readonly view: View }) => AlertTotals
  /** Per customer 1 where id, name, other names, contact or phone hold a text, else 0. */
  customersByText: (params: { readonly text: string }) => Uint8Array
  exportAlerts: (params: {
    readonly view: View
    readonly format: FileFormat
    readonly locale: Locale
    /** Those of the view that are wanted; without it all. */
    readonly customers?: Int32Array // CustomerIndex
  }) => FileOut

  /** Who is to be watched beside the alerts: how many by group and person, and the customers. */
  watch: (params: { readonly view: View }) => WatchReport
  watchList: (params: {
    readonly view: View
    readonly group: WatchGroup
    readonly text: string
  }) => WatchList
  exportWatchList: (params: {
    readonly view: View
    readonly group: WatchGroup
    readonly text: string
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

  movement: (params: { readonly view: View }) => MovementReport
  /** Without `sort`: the order that suits the pick. */
  movementList: (params: {
    readonly view: View
    readonly pick: MovementPick
    readonly sort: MovementSort | undefined
    readonly locale: Locale
  }) => MovementList
  exportMovement: (params: {
    readonly view: View
    readonly pick: MovementPick
    readonly sort: MovementSort | undefined
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

  pareto: (params: { readonly view: RangeView; readonly scope: Scope }) => ParetoReport
  /** Quick enough to be asked for every frame of a drag; at most `limit` of those who would move. */
  paretoWhatIf: (params: {
    readonly view: RangeView
    readonly rule: TierRule
    readonly limit: number
  }) => WhatIf

  deciles: (params: { readonly view: RangeView }) => DecileReport
  decileList: (params: {
    readonly view: RangeView
    readonly selection: DecileSelection
  }) => DecileList
  exportDeciles: (params: {
    readonly view: RangeView
    readonly table: DecileTable
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

  /** `name` as in an address; undefined where it names no customer. */
  customer: (params: { readonly view: View; readonly name: string }) => CustomerReport | undefined
  /** The newest `count` of a customer's orders. */
  customerOrders: (params: {
    readonly customer: CustomerIndex
    readonly count: number
  }) => CustomerOrders
  customers: (params: { readonly view: View }) => CustomerListReport
  customerList: (params: {
    readonly view: View
    readonly filter: CustomerListFilter
    readonly sort: CustomerListSort
    readonly locale: Locale
  }) => CustomerList
  exportCustomers: (params: {
    readonly view: View
    readonly filter: CustomerListFilter
    readonly sort: CustomerListSort
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut

  /** Salespeople beside each other, or the values of a field of the customer files. */
  people: (params: { readonly view: View; readonly by: GroupBy }) => PeopleReport
  /** One salesperson's page; undefined where the data names no such person. */
  person: (params: { readonly view: View; readonly name: string }) => PersonReport | undefined
  exportPeople: (params: {
    readonly view: View
    readonly by: GroupBy
    /** Names in the order on the screen. */
    readonly order: readonly string[]
    readonly format: FileFormat
    readonly locale: Locale
  }) => FileOut
}
