/** Splits a shown figure from the unit behind it: '¥5.16' and 'm'. */
export function splitUnit(shown: string): readonly [figure: string, unit: string] {
  const end = shown.search(/[^\d.,–]+$/)
  return end <= 0 ? [shown, ''] : [shown.slice(0, end), shown.slice(end)]
}
