import type { EpochDay } from '../calendar.ts'
import type { Money } from '../money.ts'

/**
 * A column of repeated texts: the distinct texts, none of them empty, and per line which of them it
 * holds (-1: none).
 */
export interface TextColumn {
  readonly texts: readonly string[]
  readonly index: Int32Array
}

/** Numbers, one a line: in four bytes each where every line has one, and all are whole and small enough. */
export type LineNumbers = Int32Array | Float64Array

/**
 * The usable lines of one order file as columns: entry i of every column belongs to line i. Typed
 * arrays, so that a million lines stay small and go to another worker or to disk as they are.
 * Texts are trimmed but otherwise as written; comparing them is the business of the customer rules.
 */
export interface OrderLines {
  readonly length: number
  /** Row number as the person sees it in Excel or a text editor; the header is row 1. */
  readonly row: Int32Array
  readonly day: Int32Array // EpochDay
  /** 1 where the date is only a month; `day` is then the calendar month's last day, see `dayOfLine`. */
  readonly monthOnly: Uint8Array
  readonly amount: LineNumbers // Money
  // These three are NaN where the line has none, and may be empty where no line has any.
  readonly margin: LineNumbers // Money
  readonly quantity: LineNumbers // 1/10,000
  readonly discount: LineNumbers // rate off the list price in 1/1,000,000
  /** 1 where the line repeats an earlier line of the same file in every column. */
  readonly duplicate: Uint8Array
  readonly customerId: TextColumn
  readonly customerName: TextColumn
  readonly salesperson: TextColumn
  readonly orderId: TextColumn
  readonly product: TextColumn
}

/** One customer of a customer file. Empty text: not given. */
export interface CustomerRecord {
  readonly id: string
  readonly name: string
  readonly salesperson: string
  readonly contact: string
  readonly phone: string
  readonly created: EpochDay | undefined
  readonly fields?: RecordFields | undefined
}

/** What a customer file says of a customer beyond who it is and how to reach it. */
export interface RecordFields {
  /** Keys of fields, see FieldKey; one list, shared by all records of a file. */
  readonly keys: readonly string[]
  /** By key the value as written; '' = none. */
  readonly values: readonly string[]
}

/** Sum of amounts, and the number of lines behind it. */
export interface LineTotal {
  readonly lines: number
  readonly amount: Money
}

/** How the dates and amounts of an order file were read where it did not say so itself. */
export interface FileReading {
  /** Order of day and month; undefined where the dates left no choice. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | undefined
  /** undefined where the file does not say. */
  readonly taxIncluded: boolean | undefined
  /** The one of several currencies whose lines count. */
  readonly currency: string | undefined
}
