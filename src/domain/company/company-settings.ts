import type { EpochDay, Weekday } from '../calendar.ts'
import { CAUSES } from '../follow-up/log-entry.ts'
import type { PeriodKey, PeriodKind } from '../periods/period.ts'
import type { Severity } from '../alerts/alert.ts'
import { DEFAULT_RULE, type Tier, type TierRule } from '../tiers/tier-rule.ts'

/** One line of 'X's customers go to Y'. Salespeople are named as shown; '' = unassigned. */
export interface Handover {
  readonly from: string
  readonly to: string
}

/** 'Same customer': the customer `from` is counted as `into`. Both are customer keys. */
export interface CustomerMerge {
  readonly from: string
  readonly into: string
}

/** What the salesperson does for a tier. Empty text: the text of the interface language. */
interface PlaybookEntry {
  readonly text: string
  readonly contactsPerMonth: number
}

/** What the company decided about its own figures; kept with the data. */
export interface CompanySettings {
  /** Printed on every page; '' = none. */
  readonly companyName: string
  /** Sign before money, such as '¥' or '€'. */
  readonly currency: string
  /** The kind of period that the cockpit opens on. */
  readonly periodKind: PeriodKind
  /** First day of the month, 1..28. */
  readonly firstDay: number
  /** The rule in force where the address names no other. */
  readonly rule: TierRule
  /** undefined: the newest order date not after today. */
  readonly asOf: EpochDay | undefined
  /** What the user said of a period, against what the as-of date says. */
  readonly stateByPeriod: Readonly<Record<PeriodKey, 'open' | 'complete'>>
  /** Periods that the user accepts as quiet. */
  readonly quiet: readonly PeriodKey[]
  /** Keys of the customers that are not tiered. */
  readonly excluded: readonly string[]
  readonly handovers: readonly Handover[]
  readonly merges: readonly CustomerMerge[]
  /** Sale and return lines that cancel each other are not counted. */
  readonly setsPairsAside: boolean
  /** From this period asleep on a customer is churned. */
  readonly churnedAfter: number
  readonly playbook: Readonly<Record<Tier, PlaybookEntry>>
  /** What the salesperson does for alerts. '' = the text of the interface language. */
  readonly alertPlaybook: Readonly<Record<Severity, string>>
  /** Causes offered when a follow-up is logged: some of CAUSES, and the company's own as written. */
  readonly causes: readonly string[]
  /** How many customers a salesperson contacts a day at most, by which contact plans are made. */
  readonly contactsPerDay: number
  /** The days of the week on which contacts are planned; at least one, in the order of the week. */
  readonly workingDays: readonly Weekday[]
  /** Statuses that mean 'cancelled', as whole cells, compared folded. */
  readonly cancelledStatuses: readonly string[]
}

/** Statuses that mean 'cancelled' until the user says otherwise. */
const DEFAULT_CANCELLED_STATUSES = [
  '已取消',
  '取消',
  '作废',
  '已作废',
  'cancelled',
  'canceled',
  'void',
  'voided',
] as const

/** The settings of a company that has decided nothing yet. */
export const DEFAULT_SETTINGS: CompanySettings = {
  companyName: '',
  currency: '¥',
  periodKind: 'month',
  firstDay: 1,
  rule: DEFAULT_RULE,
  asOf: undefined,
  stateByPeriod: {},
  quiet: [],
  excluded: [],
  handovers: [],
  merges: [],
  setsPairsAside: false,
  churnedAfter: 6,
  playbook: {
    A: { text: '', contactsPerMonth: 4 },
    B: { text: '', contactsPerMonth: 2 },
    C: { text: '', contactsPerMonth: 1 },
    D: { text: '', contactsPerMonth: 0 },
  },
  alertPlaybook: { critical: '', high: '', medium: '', low: '' },
  causes: CAUSES,
  contactsPerDay: 8,
  workingDays: [1, 2, 3, 4, 5],
  cancelledStatuses: DEFAULT_CANCELLED_STATUSES,
}
