import { foldHeader } from '../ingest/fold-header.ts'
import type { RememberedMapping } from '../ingest/mapping.ts'
import { headerSetKey } from '../ingest/remember-mapping.ts'

/** More sets of headers than any company has; the oldest is forgotten first. */
const LIMIT = 200

/**
 * Adds mappings to the remembered ones, oldest first in both. A set of headers, in any order and however
 * written, has one mapping for each kind of file: the newest.
 */
export function rememberMappings(
  remembered: readonly RememberedMapping[],
  newer: readonly RememberedMapping[],
): readonly RememberedMapping[] {
  const mappingByHeaders = new Map<string, RememberedMapping>()
  for (const mapping of [...remembered, ...newer]) {
    const key = headersKey(mapping)
    mappingByHeaders.delete(key)
    mappingByHeaders.set(key, mapping)
  }
  return [...mappingByHeaders.values()].slice(-LIMIT)
}

function headersKey({ kind, headers }: RememberedMapping): string {
  return `${kind}\n${headerSetKey(headers.map(foldHeader))}`
}
