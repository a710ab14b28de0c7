/** A calendar date as the number of days since 1970-01-01. Never passes through a time zone. */
export type EpochDay = number

/** Stands for 'no day' in columns of days. */
export const NO_DAY: EpochDay = -(2 ** 31)
