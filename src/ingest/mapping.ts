import { PROFILE_FIELDS } from '../domain/company/customer-fields.ts'

/** What a column of an order file may be taken for. */
export const ORDER_FIELDS = [
  'date',
  'customerName',
  'customerId',
  'amount',
  'quantity',
  'unitPrice',
  'discount',
  'discountAmount',
  'margin',
  'cost',
  'unitCost',
  'salesperson',
  'orderId',
  'product',
  'status',
  'documentType',
  'currency',
] as const
export type OrderField = (typeof ORDER_FIELDS)[number]

/** What a column of a customer file may be taken for. */
export const CUSTOMER_FIELDS = [
  'customerId',
  'customerName',
  'salesperson',
  'contact',
  'phone',
  'created',
  ...PROFILE_FIELDS,
] as const
export type CustomerField = (typeof CUSTOMER_FIELDS)[number]

/** What a file may be taken for: its rows are order lines, or customers. */
export type FileKind = 'orders' | 'customers'
/** What a column of any file may be taken for. */
export type Field = OrderField | CustomerField

/** Order of day and month in dates such as 03/04/2025. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'
/** How numbers are written: decimal sign; the other signs found are group separators. */
export type DecimalSign = '.' | ','
/** The side of the books that a number stands on: Haben and Soll, credit and debit. */
export type Side = 'H' | 'S' | 'CR' | 'DR'
/** What an unmarked discount of 0.8 means: 80 % off, or 80 % to pay. */
export type DiscountReading = 'off' | 'pay'

/** How a file is cut into rows and cells. undefined: as found. */
export interface ReadOptions {
  readonly encoding: string | undefined
  readonly delimiter: string | undefined
  readonly sheet: string | undefined
  /** Row number of the header as the person sees it; 0 = the file has none. */
  readonly headerRow: number | undefined
  /** 1: the row below the header's is data, though it looks like a second line of names. */
  readonly headerLines?: 1 | 2 | undefined
}

/** Everything that turns the cells of a file into records. Kept per set of headers. */
export interface Mapping {
  readonly kind: FileKind
  /** Column position (0 = A) by field. */
  readonly columns: Readonly<Partial<Record<Field, number>>>
  /** By field of dates; absent where the column leaves no choice. */
  readonly dateOrder: Readonly<Partial<Record<Field, DateOrder>>>
  /** By field of numbers; absent where the column leaves no choice. */
  readonly decimal: Readonly<Partial<Record<Field, DecimalSign>>>
  /** By field of money: 1,000 where the header says thousands. */
  readonly factor: Readonly<Partial<Record<Field, number>>>
  /**
   * Numbers of a workbook that would be days before 2000 or after 2100: read as such, or left out; absent
   * where the file has none.
   */
  readonly serials?: 'read' | 'leave'
  readonly discountReading: DiscountReading | undefined
  /** Whether amounts include tax; undefined where the file does not say. Printed with the reports. */
  readonly taxIncluded: boolean | undefined
  /** Statuses, as written, whose rows are set aside as cancelled. */
  readonly cancelled: readonly string[]
  /** Statuses, as written, that the user has seen at the mapping step; a new one is asked about. */
  readonly statuses?: readonly string[]
  /** Document types, as written, whose positive amounts are returns and count as negative. */
  readonly returnTypes?: readonly string[]
  /** Document types that look like returns and that the user has seen; a new one is asked about. */
  readonly documentTypes?: readonly string[]
  /** The currency whose rows count, where the file has several; absent where it has one. */
  readonly currency?: string
  /**
   * The side of the books, of amounts such as '5 H' and '3 S', that counts as negative; 'none': all
   * count as they stand. Absent where the file has no such amounts.
   */
  readonly returnSide?: Side | 'none'
  /** Rows with an empty or dash-like amount: rejected, or counted as 0. */
  readonly emptyAmount: 'reject' | 'zero'
  /** Rows that are totals of the rows above: set aside, or kept as orders. */
  readonly totals: 'set-aside' | 'keep'
  /**
   * Rows that lack what a row above them says: filled from it, or left as they are; absent where the
   * file has none.
   */
  readonly continued?: 'fill' | 'leave'
  /** Positions of columns of a customer file that are not to be kept; absent: all are. */
  readonly leftOut?: readonly number[]
  /** Ids of the questions whose answer the user has given or confirmed. */
  readonly answered: readonly string[]
}

/** A mapping kept for the next file with the same headers (folded, in any order). */
export interface RememberedMapping {
  readonly kind: FileKind
  /** The file's headers as written, by column position. */
  readonly headers: readonly string[]
  readonly mapping: Mapping
}
