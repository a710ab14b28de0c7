/** Names of the months, folded, in English, German, French and Spanish, long and short. */
const NAMES: readonly string[] = [
  'january jan januar jän jänner janvier janv enero ene',
  'february feb februar febr février fevrier févr fevr fév fev febrero',
  'march mar märz maerz mrz mär mars marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juni juin junio',
  'july jul juli juillet juil julio',
  'august aug août aout agosto ago',
  'september sep sept septembre septiembre set setiembre',
  'october oct oktober okt octobre octubre',
  'november nov novembre noviembre',
  'december dec dezember dez décembre decembre déc diciembre dic',
]

const MONTH_BY_NAME = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** The number of a month, 1..12, by its name in lower case; undefined where it is none. */
export function toMonth(name: string): number | undefined {
  return MONTH_BY_NAME.get(name)
}
