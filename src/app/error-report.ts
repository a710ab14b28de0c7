import type { CompanyReport } from '../domain/company/company-report.ts'
import type { StorageState } from '../worker/storage-state.ts'

/** What a report says beside the error. */
export interface ReportFacts {
  readonly version: string
  readonly browser: string
  readonly language: string
  readonly window: string
  /** The pattern of the address, without what it names. */
  readonly screen: string
  /** undefined while the company is not open. */
  readonly company: CompanyReport | undefined
  readonly storage: StorageState | undefined
}

/**
 * A text about a fault to pass on. It says where in the program it happened and how large the data is,
 * and nothing of what is in the data: no names, no amounts, no address, and not the message of the
 * error either, which may quote what could not be handled.
 */
export function errorReport(error: Error, facts: ReportFacts): string {
  const { company, storage } = facts
  const places = placesOf(error)
  return [
    `Customer cockpit ${facts.version}`,
    `Browser: ${facts.browser}`,
    `Language: ${facts.language}, window ${facts.window}`,
    `Screen: ${facts.screen}`,
    company === undefined ? 'Data: not open' : `Data: ${sizeOf(company)}`,
    `Storage: ${storage === undefined ? 'not open' : storage.problem}`,
    `Error: ${nameOf(error)} (its message is left out, for it may quote the data)`,
    ...(places.length > 0 ? places : ['at an unknown place']),
  ].join('\n')
}

function sizeOf({ fileNames, lines, customers, salespeople, months }: CompanyReport): string {
  return [
    `${fileNames.length} files`,
    `${lines} order lines`,
    `${customers} customers`,
    `${salespeople.length} salespeople`,
    `${months.length} months`,
  ].join(', ')
}

/** A name is a word of the program; whatever else stands there is not said. */
function nameOf({ name }: Error): string {
  return /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error'
}

/** 'at name (address:line:column)' as Chromium writes it, 'name@address:line:column' as the others do. */
const PLACE =
  /^\s*(?:at )?(?:async )?(?:([\w$.<>[\] ]{1,80}) \(|([\w$.<>/]{0,80})@)?(\w+:\/\/[^\s()]+:\d+:\d+)\)?$/

function placesOf({ stack = '', message }: Error): readonly string[] {
  const withoutMessage = stack.replace(message, '')
  return withoutMessage.split('\n').flatMap((line) => {
    const [, chromium, others, address] = PLACE.exec(line) ?? []
    if (address === undefined) return []
    const name = (chromium ?? others ?? '').trim()
    const file = address.slice(address.lastIndexOf('/') + 1)
    return [`at ${name === '' ? '(unnamed)' : name} ${file}`]
  })
}
