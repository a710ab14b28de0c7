/** How a file is written out. */
export type FileFormat = 'csv' | 'xlsx'

/** How a contact plan is written out: as a table, or for calendars. */
export type PlanFormat = FileFormat | 'ics'

/** The tables that deciles are written to. */
export type DecileTable = 'money' | 'purchase'

/** A file to save. */
export interface FileOut {
  readonly name: string
  readonly blob: Blob
}
