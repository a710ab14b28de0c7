/** Values of which kept records are made: nothing that a calendar, a sum or a sentence would choke on. */
import * as v from 'valibot'
import { toEpochDay } from '../domain/calendar.ts'

/** Days of the years 0 to 9999, which is all that files can name. */
export const FIRST_DAY = toEpochDay(0, 1, 1)
export const LAST_DAY = toEpochDay(9999, 12, 31)

/** Beyond these milliseconds no computer has a date. */
const LAST_MOMENT = 8.64e15

/** Money and other whole numbers, as far as they are exact. */
export const integer = v.pipe(v.number(), v.safeInteger())

/** How many, or a place in a list. */
export const count = v.pipe(integer, v.minValue(0))

/** A calendar day, see EpochDay. */
export const day = v.pipe(integer, v.minValue(FIRST_DAY), v.maxValue(LAST_DAY))

/** Milliseconds since 1970. */
export const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_MOMENT))

/** A period as addresses name it: '2025-10', '2025-Q4'. */
export const periodKey = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2]|Q[1-4])$/))
