/**
 * Exact money: an integer of 1/10,000 of a currency unit. Sums of integers are exact in a double up
 * to 2^53, that is 900 billion units; a data set whose absolute amounts add up to more is refused
 * when it is loaded, so every partial sum of it is exact too.
 */
export type Money = number

/** How many units of {@link Money} make one unit of currency. */
export const MONEY_SCALE = 10_000
