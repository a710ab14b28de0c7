/** A whole number within limits, as typed; undefined for anything else. */
export function parseWholeNumber(typed: string, from: number, to: number): number | undefined {
  if (!/^\d{1,6}$/.test(typed.trim())) return undefined
  const value = Number(typed)
  return value >= from && value <= to ? value : undefined
}
