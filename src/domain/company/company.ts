import { NEVER, type EpochDay } from '../calendar.ts'
import type { CompanySettings } from './company-settings.ts'
import { createDirectory, type CustomerDirectory } from './customer-directory.ts'
import { identifyCustomers } from './customer-identity.ts'
import { gatherProfiles, type CustomerProfiles } from './customer-profiles.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { selectLinesInForce } from './lines-in-force.ts'
import type { CustomerRecord, FileReading, LineTotal, OrderLines } from './order-lines.ts'
import { followHandovers, ownerOnFile } from './owners.ts'
import { findRedLetterPairs, setPairsAside, type RedLetterPairs } from './red-letter-pairs.ts'
import { createMemory } from '../remember.ts'
import { collectSalespeople, type PersonIndex, type Salespeople } from './salespeople.ts'

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
  readonly reading?: FileReading | undefined
}

/** What files give under the settings that lines are counted by, whatever the others say. */
interface Records {
  readonly files: readonly CompanyFile[]
  /** By file id. */
  readonly replaced: ReadonlyMap<string, LineTotal>
  readonly people: Salespeople
  readonly ledger: Ledger
  readonly profiles: CustomerProfiles
  readonly directory: CustomerDirectory
  /** Per customer, the day of its first sale line; NEVER where it has none. */
  readonly firstSale: Int32Array
  /** Whether any line has a margin. */
  readonly hasMargin: boolean
  /** Whether any line has a discount. */
  readonly hasDiscount: boolean
}

/** Everything that reports are answered from. Made once for each change of data or settings. */
export interface Company extends Records {
  readonly records: Records
  readonly settings: CompanySettings
  readonly today: EpochDay
  /** Lines after this day are in no period yet; undefined: there is no line up to today. */
  readonly asOf: EpochDay | undefined
  /** Per customer its current owner; '' = unassigned. */
  readonly currentOwner: readonly string[]
  /** Who looks after the customers of a person, or of nobody, after the handovers; '' = unassigned. */
  readonly successorOf: (person: PersonIndex) => string
  readonly isExcluded: Uint8Array
}

/** Merges the files, oldest first, into one company. */
export function createCompany({
  files,
  settings,
  today,
}: {
  readonly files: readonly CompanyFile[]
  readonly settings: CompanySettings
  readonly today: EpochDay
}): Company {
  return applySettings(createRecords(files, settings), settings, today)
}

/**
 * The company under other settings. Much quicker than making it anew, unless merges, pairs or the first
 * day of the month change, which say what lines count for.
 */
export function withSettings(company: Company, settings: CompanySettings): Company {
  const isSame = lineSettings(company.settings) === lineSettings(settings)
  const records = isSame ? company.records : createRecords(company.files, settings)
  return applySettings(records, settings, company.today)
}

type LineSettings = Pick<CompanySettings, 'merges' | 'setsPairsAside' | 'firstDay'>

function lineSettings({ merges, setsPairsAside, firstDay }: LineSettings): string {
  return JSON.stringify([merges, setsPairsAside, firstDay])
}

function createRecords(
  files: readonly CompanyFile[],
  { merges, setsPairsAside, firstDay }: LineSettings,
): Records {
  const { inForce, replaced } = selectLinesInForce(files)
  const records = files.flatMap(({ customers = [] }, file) =>
    customers.map((record) => ({ file, record })),
  )
  const people = collectSalespeople(
    inForce,
    records.map(({ record }) => record.salesperson),
  )
  const { keys, customerOfLine, customerOfRecord } = identifyCustomers(
    inForce,
    records.map(({ record }) => record),
    merges,
  )
  const counted = setsPairsAside
    ? setPairsAside(inForce, findRedLetterPairs(inForce, customerOfLine, firstDay))
    : inForce
  const ledger = createLedger(counted, customerOfLine, keys.length, people.find, firstDay)
  const profiles = gatherProfiles(records, customerOfRecord, keys.length, people.find)
  return {
    files,
    replaced,
    people,
    ledger,
    profiles,
    directory: createDirectory({
      keys,
      ledger,
      customerOfLine,
      profiles,
      isMerged: merges.length > 0,
    }),
    firstSale: firstSales(ledger),
    hasMargin: !ledger.margin.isEmpty,
    hasDiscount: !ledger.discount.isEmpty,
  }
}

const rememberPairs = createMemory<RedLetterPairs>(1)

/** The red-letter pairs among the lines in force, found when they are first asked for: few ask. */
export function redLetterPairs({ records, files, settings }: Company): RedLetterPairs {
  return rememberPairs(records, 'pairs', () => {
    const { inForce } = selectLinesInForce(files)
    const customers = files.flatMap((file) => file.customers ?? [])
    const { customerOfLine } = identifyCustomers(inForce, customers, settings.merges)
    return findRedLetterPairs(inForce, customerOfLine, settings.firstDay)
  })
}

function firstSales({ start, day, amount }: Ledger): Int32Array {
  const firstSale = new Int32Array(start.length - 1)
  for (let customer = 0; customer < firstSale.length; customer += 1) {
    const to = start[customer + 1] ?? 0
    let line = start[customer] ?? 0
    while (line < to && (amount.values[line] ?? 0) <= 0) line += 1
    firstSale[customer] = line < to ? (day[line] ?? NEVER) : NEVER
  }
  return firstSale
}

function applySettings(records: Records, settings: CompanySettings, today: EpochDay): Company {
  const { ledger, profiles, people, directory } = records
  const handOver = followHandovers(settings.handovers)
  const shownName = (name: string): string => people.names[people.find(name)] ?? name
  const successors = people.names.map((name) => shownName(handOver(name)))
  const successorOfNobody = shownName(handOver(''))
  const successorOf = (person: PersonIndex): string => successors[person] ?? successorOfNobody
  return {
    ...records,
    records,
    settings,
    today,
    asOf: settings.asOf ?? newestDayUpTo(ledger, today),
    successorOf,
    currentOwner: directory.keys.map((_, customer) =>
      successorOf(ownerOnFile(ledger, profiles.person, customer)),
    ),
    isExcluded: markExcluded(directory, settings),
  }
}

function markExcluded({ keys }: CustomerDirectory, { excluded }: CompanySettings): Uint8Array {
  const isExcluded = new Uint8Array(keys.length)
  if (excluded.length === 0) return isExcluded
  const wanted = new Set(excluded)
  for (const [customer, key] of keys.entries()) if (wanted.has(key)) isExcluded[customer] = 1
  return isExcluded
}

function newestDayUpTo({ day, days }: Ledger, today: EpochDay): EpochDay | undefined {
  if (day.length > 0 && days[1] <= today) return days[1]
  let newest: EpochDay | undefined
  for (let line = 0; line < day.length; line += 1) {
    const at = day[line] ?? 0
    if (at <= today && (newest === undefined || at > newest)) newest = at
  }
  return newest
}
