/**
 * What is read back is checked like any upload: the browser's storage can be damaged, edited by hand or
 * written by something else. A record that does not pass is set aside, and the app starts without it.
 */
import * as v from 'valibot'
import { DEFAULT_SETTINGS, type CompanySettings } from '../domain/company/company-settings.ts'
import type { CustomerRecord } from '../domain/company/order-lines.ts'
import { CAUSES } from '../domain/follow-up/log-entry.ts'
import type { NotUsedRow } from '../ingest/import-report.ts'
import {
  CUSTOMER_FIELDS,
  ORDER_FIELDS,
  type Mapping,
  type RememberedMapping,
} from '../ingest/mapping.ts'
import type { FileRow } from './company-database.ts'
import { count, day, integer, moment } from './kept-values.ts'

const texts = v.array(v.string())
/** Of rows that are not used, too, whose sum no figure rests on. */
const sum = v.pipe(v.number(), v.integer())
const total = v.object({ lines: count, amount: sum })

const rule = v.pipe(
  v.object({
    basis: v.picklist(['customers', 'contribution']),
    a: v.pipe(integer, v.minValue(1)),
    b: v.pipe(integer, v.maxValue(10_000)),
    scope: v.picklist(['company', 'owner']),
  }),
  v.check(({ a, b }) => a < b),
)

const playbookEntry = v.object({ text: v.string(), contactsPerMonth: count })

const alertPlaybook = v.object({
  critical: v.string(),
  high: v.string(),
  medium: v.string(),
  low: v.string(),
})

const workingDays = v.pipe(v.array(v.pipe(integer, v.minValue(1), v.maxValue(7))), v.minLength(1))

const settingsSchema: v.GenericSchema<unknown, CompanySettings> = v.object({
  companyName: v.string(),
  currency: v.string(),
  periodKind: v.picklist(['month', 'quarter']),
  firstDay: v.pipe(integer, v.minValue(1), v.maxValue(28)),
  rule,
  asOf: v.undefinedable(day),
  stateByPeriod: v.record(v.string(), v.picklist(['open', 'complete'])),
  quiet: texts,
  excluded: texts,
  handovers: v.array(v.object({ from: v.string(), to: v.string() })),
  merges: v.array(v.object({ from: v.string(), into: v.string() })),
  setsPairsAside: v.optional(v.boolean(), false),
  churnedAfter: v.pipe(integer, v.minValue(1)),
  playbook: v.object({ A: playbookEntry, B: playbookEntry, C: playbookEntry, D: playbookEntry }),
  alertPlaybook: v.optional(alertPlaybook, DEFAULT_SETTINGS.alertPlaybook),
  causes: v.optional(texts, [...CAUSES]),
  contactsPerDay: v.optional(v.pipe(integer, v.minValue(1)), DEFAULT_SETTINGS.contactsPerDay),
  workingDays: v.optional(workingDays, [...DEFAULT_SETTINGS.workingDays]),
  cancelledStatuses: texts,
})

const field = v.picklist([...ORDER_FIELDS, ...CUSTOMER_FIELDS])
const fileKind = v.picklist(['orders', 'customers'])

const mappingEntries = {
  kind: fileKind,
  columns: v.record(field, count),
  dateOrder: v.record(field, v.picklist(['dmy', 'mdy', 'ymd'])),
  decimal: v.record(field, v.picklist(['.', ','])),
  factor: v.record(field, v.number()),
  serials: v.exactOptional(v.picklist(['read', 'leave'])),
  discountReading: v.undefinedable(v.picklist(['off', 'pay'])),
  taxIncluded: v.undefinedable(v.boolean()),
  cancelled: texts,
  returnTypes: v.exactOptional(texts),
  documentTypes: v.exactOptional(texts),
  currency: v.exactOptional(v.string()),
  returnSide: v.exactOptional(v.picklist(['H', 'S', 'CR', 'DR', 'none'])),
  emptyAmount: v.picklist(['reject', 'zero']),
  statuses: v.exactOptional(texts),
  totals: v.picklist(['set-aside', 'keep']),
  continued: v.exactOptional(v.picklist(['fill', 'leave'])),
  leftOut: v.exactOptional(v.array(count)),
  answered: texts,
} satisfies Record<keyof Mapping, unknown> // an answer that is missing here would be forgotten

const mappingSchema = v.object(mappingEntries)

const rememberedSchema = v.object({ kind: fileKind, headers: texts, mapping: mappingSchema })

const reportSchema = v.object({
  fileName: v.string(),
  sheet: v.undefinedable(v.string()),
  kind: fileKind,
  bytes: count,
  hash: v.string(),
  read: v.object({
    encoding: v.undefinedable(v.string()),
    delimiter: v.undefinedable(v.string()),
    sheet: v.undefinedable(v.string()),
    headerRow: v.undefinedable(count),
  }),
  headers: texts,
  mapping: mappingSchema,
  rowsRead: count,
  used: count,
  rejected: count,
  setAside: count,
  reasons: v.array(
    v.object({
      ...total.entries,
      kind: v.string(),
      outcome: v.picklist(['rejected', 'set-aside']),
    }),
  ),
  amountRead: sum,
  amountUsed: sum,
  amountNotUsed: sum,
  currency: v.exactOptional(v.string()),
  duplicates: total,
  first: v.undefinedable(day),
  last: v.undefinedable(day),
  notes: v.array(v.looseObject({ kind: v.string() })),
  milliseconds: v.number(),
})

const fileSchema = v.object({
  id: v.string(),
  position: count,
  report: reportSchema,
  loadedAt: moment,
  overlap: v.picklist(['replace', 'add']),
  dropsDuplicates: v.boolean(),
})

const customersSchema = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    salesperson: v.string(),
    contact: v.string(),
    phone: v.string(),
    created: v.undefinedable(day),
    fields: v.optional(v.object({ keys: texts, values: texts })),
  }),
)

const notUsedSchema = v.array(
  v.object({
    row: integer,
    column: v.undefinedable(v.object({ header: v.string(), letter: v.string() })),
    value: v.string(),
    reason: v.looseObject({ kind: v.string() }),
    amount: v.undefinedable(integer),
  }),
)

/** Settings as kept, or undefined where the record is none. */
export function parseSettings(record: unknown): CompanySettings | undefined {
  const result = v.safeParse(settingsSchema, record)
  return result.success ? result.output : undefined
}

/** A remembered mapping as kept, or undefined where the record is none. */
export function parseRememberedMapping(record: unknown): RememberedMapping | undefined {
  const result = v.safeParse(rememberedSchema, record)
  return result.success ? result.output : undefined
}

/** A file's row as kept, or undefined where the record is none. */
export function parseFileRow(record: unknown): FileRow | undefined {
  return v.is(fileSchema, record) ? (record as unknown as FileRow) : undefined
}

/** A customer file's records as kept, or undefined where the value is none. */
export function parseCustomers(value: unknown): readonly CustomerRecord[] | undefined {
  return v.is(customersSchema, value) ? value : undefined
}

/** Rows not used as kept, or undefined where the value is none. */
export function parseNotUsedRows(value: unknown): readonly NotUsedRow[] | undefined {
  return v.is(notUsedSchema, value) ? (value as unknown as readonly NotUsedRow[]) : undefined
}
