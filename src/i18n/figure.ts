/** What is shown where there is no figure. */
export const NONE = '–'

/** Whether a value can be shown: undefined, NaN and anything divided by 0 cannot. */
export function isFigure(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value)
}
