import { toEpochDay } from '../domain/calendar.ts'
import type { CellKind } from './cell-table.ts'
import {
  toDateCell,
  toFullYear,
  toMonthCell,
  type DateCell,
  type DateContext,
  type OtherCalendar,
} from './date-cell.ts'
import { readNamedDate } from './named-date.ts'
import { visibleText } from './visible-text.ts'

const EMPTY_MARKS = /^(?:[-–—/.#?]*|n\/?a|null|nil|none|无|無)$/i
const TIME =
  /(?:[T\s]+|(?<=日))(?:(?:上午|下午|am|pm)\s*)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|上午|下午|Uhr)?\s*(Z|UTC|GMT|[A-Z]{3,4}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)?$/i
/** Hyphens and dashes that stand for the plain one. */
const DASHES = /[‐‑‒–—−]/gu
/** '2025/1/7(火)', '2025-01-05 星期日', '2025年1月6日 周一': the day of the week says nothing new. */
const WEEKDAY =
  /(?<=[\d日])\s*(?:\((?:周?[一二三四五六日天月火水木金土]|[日月火水木金土]曜日?)\)|(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|[日月火水木金土]曜日?)/u
const CJK_TIME = /(?<=[\d日])\s*(?:上午|下午)?\s*\d{1,2}[时時点點]\d{1,2}分(?:\d{1,2}秒)?$/u
const DIGIT_TIME = /^(\d{8})(\d{6}|\d{4})$/
/** Serials of 2000-01-01 and 2100-12-31 counted from 1899-12-30. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_415
const SERIAL_ZERO = toEpochDay(1899, 12, 30)
const SERIAL_ZERO_1904 = toEpochDay(1904, 1, 1)
const NEWEST_DAY = toEpochDay(9999, 12, 31)

/**
 * Reads a date as it is written: the calendar day, whatever the time and the zone beside it.
 * A month alone is its last day, marked as such.
 */
export function readDateCell(text: string, kind: CellKind, context: DateContext): DateCell {
  if (kind === 'error' || kind === 'no-result') return { kind }
  if (kind === 'boolean') return { kind: 'bad' }
  const normal = withoutTrimmings(visibleText(text.normalize('NFKC')))
  if (normal === '' || EMPTY_MARKS.test(normal)) return { kind: 'empty' }
  if (kind === 'number' || /^\d{5}(?:\.\d+)?$/.test(normal)) {
    const serial = readSerial(normal, context.date1904)
    if (serial !== undefined) return serial
  }
  const time = TIME.exec(normal)
  const zone = time?.[1]?.toUpperCase()
  const date = time === null ? normal : normal.slice(0, time.index)
  const read = readDay(date.replace(DIGIT_TIME, '$1'), zone, context)
  return kind === 'number' && read.kind === 'bad' ? distantSerial(normal, context) : read
}

function withoutTrimmings(text: string): string {
  return text.replaceAll(DASHES, '-').replace(WEEKDAY, '').replace(CJK_TIME, '')
}

type Reader = (match: RegExpExecArray, zone: string | undefined, context: DateContext) => DateCell

const at = (match: RegExpExecArray, group: number): number => Number(match[group])

/** Ways of writing a day, each with its reader; the first that fits is taken. */
const WAYS: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(?:令和|平成|昭和|大正|明治|[RHSTM](?=\d))\s*(?:\d+|元)\s*[年./-]/,
    () => otherCell('japanese'),
  ],
  [/^(?:民國|民国|中華民國)\s*\d+/, () => otherCell('minguo')],
  [
    /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/,
    (match, zone) => toDateCell(at(match, 1), at(match, 3), at(match, 4), zone),
  ],
  [
    /^(\d{4})(\d{2})(\d{2})$/,
    (match, zone) => toDateCell(at(match, 1), at(match, 2), at(match, 3), zone),
  ],
  [
    /^(\d{4}|\d{2})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?$/,
    (match, zone, context) => {
      const short = match[1]?.length === 2
      const year = short ? toFullYear(at(match, 1), context.newestShortYear) : at(match, 1)
      return toDateCell(year, at(match, 2), at(match, 3), zone, short)
    },
  ],
  [/^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]?$/, (match) => toMonthCell(at(match, 1), at(match, 2))],
  [/^(\d{4})\s*[-/.]?\s*[PM]?\s*(\d{1,2})$/i, (match) => readYearMonth(match)],
  [/^(\d{1,2})\s*[-/.]\s*(\d{4})$/, (match) => toMonthCell(at(match, 2), at(match, 1))],
  [/^(1\d{2})([-/.])\d{1,2}\2\d{1,2}$/, () => otherCell('minguo')],
  [
    /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/,
    (match, zone) => ({
      kind: 'triple',
      parts: [at(match, 1), at(match, 3), at(match, 4)],
      shortYear: match[4]?.length === 2,
      dotted: match[2] === '.',
      zone,
    }),
  ],
]

function readDay(text: string, zone: string | undefined, context: DateContext): DateCell {
  for (const [pattern, read] of WAYS) {
    const match = pattern.exec(text)
    if (match !== null) return read(match, zone, context)
  }
  return readNamedDate(text, zone, context)
}

/** '2025-10', '202510', '2025-P03'; a bare year is no month. */
function readYearMonth(match: RegExpExecArray): DateCell {
  if (/^\d{5}$/.test(match[0]) || /^\d{4}$/.test(match[0])) return { kind: 'bad' }
  const year = at(match, 1)
  return year < 1300 || year > 2700 ? { kind: 'bad' } : toMonthCell(year, at(match, 2))
}

/** A count of days, where it lies in this century; its fraction is the time of day. */
function readSerial(text: string, date1904: boolean): DateCell | undefined {
  // A day is sometimes kept as 45321.99999999.
  const serial = Math.floor(Number(text) + 1e-5)
  const day = serial + (date1904 ? SERIAL_ZERO_1904 : SERIAL_ZERO)
  const shifted = day - SERIAL_ZERO
  if (!(shifted >= FIRST_SERIAL && shifted <= LAST_SERIAL)) return undefined
  return { kind: 'day', day, monthOnly: false, zone: undefined, shortYear: false }
}

/** A count of days that lies outside of this century: perhaps a day, perhaps only a number. */
function distantSerial(text: string, { date1904 }: DateContext): DateCell {
  const serial = Math.floor(Number(text) + 1e-5)
  const isOldLeapDay = serial === 60 && !date1904
  if (!(serial >= 1) || isOldLeapDay) return { kind: 'bad' }
  const zero = date1904 ? SERIAL_ZERO_1904 : SERIAL_ZERO + (serial < 60 ? 1 : 0)
  const day = zero + serial
  return day > NEWEST_DAY ? { kind: 'bad' } : { kind: 'serial', day }
}

function otherCell(calendar: OtherCalendar): DateCell {
  return { kind: 'other-calendar', calendar }
}
