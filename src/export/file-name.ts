const MAX_PART = 40

/**
 * A file name from what the file is, its period and its filters: 'tiers_2025-10_Li-Wei.csv'. Whatever is
 * neither letter nor digit becomes a hyphen, so that every system takes the name; empty parts are left out.
 */
export function fileName(parts: readonly string[], extension: string): string {
  const clean = parts.map(cleanPart).filter((part) => part !== '')
  return `${clean.join('_')}.${extension}`
}

function cleanPart(part: string): string {
  const hyphened = part.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return Array.from(hyphened)
    .slice(0, MAX_PART)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
}
