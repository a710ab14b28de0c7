import type { EpochDay } from './calendar.ts'
import type { CompanySettings } from './company-settings.ts'
import type { CustomerRecord, OrderLines } from './order-lines.ts'

/** A loaded file as the figures use it. */
export interface CompanyFile {
  readonly id: string
  readonly name: string
  readonly orders?: OrderLines | undefined
  readonly customers?: readonly CustomerRecord[] | undefined
  /** Replaces all lines of earlier files from its own first to its own last date. */
  readonly replaces: boolean
  /** Lines that repeat an earlier line of the same file in every column are left out. */
  readonly dropsDuplicates: boolean
}

/** Everything that reports are answered from. Made once for each change of data or settings. */
export interface Company {
  readonly files: readonly CompanyFile[]
  readonly settings: CompanySettings
}

/** Merges the files, oldest first, into one company. */
export function createCompany(_source: {
  readonly files: readonly CompanyFile[]
  readonly settings: CompanySettings
  readonly today: EpochDay
}): Company {
  throw new Error('Not built yet')
}
