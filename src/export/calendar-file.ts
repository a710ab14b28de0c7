import { toCivilDate, type EpochDay } from '../domain/calendar.ts'

/** An event that takes a whole day. */
export interface CalendarEvent {
  /** Tells events apart for ever: an event that is read in again under the same one is replaced. */
  readonly uid: string
  readonly day: EpochDay
  readonly summary: string
  /** May have several lines. */
  readonly description: string
}

/** What a calendar file is made from. */
export interface CalendarSource {
  /** Shown by programs that make a calendar of each file. */
  readonly name: string
  readonly events: readonly CalendarEvent[]
  /** Milliseconds since 1970. */
  readonly writtenAt: number
}

/** The most octets of a line, its end not counted. */
const LINE_OCTETS = 75

/**
 * Events as an iCalendar file: UTF-8, CRLF, lines folded at 75 octets and never inside a character. Days
 * are dates without a zone, so that they stay the same day everywhere, and do not block time. Each
 * writing has a higher sequence number, so that programs take it for an update.
 *
 * @see RFC 5545, Internet Calendaring and Scheduling Core Object Specification, 3.1, 3.3.11, 3.6.1.
 */
export function calendarFile(source: CalendarSource): Blob {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Customer cockpit//Contact plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(source.name)}`,
    ...source.events.flatMap((event) => eventLines(event, source.writtenAt)),
    'END:VCALENDAR',
  ]
  const content = lines.map((line) => `${foldLine(line)}\r\n`).join('')
  return new Blob([content], { type: 'text/calendar;charset=utf-8' })
}

function eventLines(
  { uid, day, summary, description }: CalendarEvent,
  writtenAt: number,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utcText(writtenAt)}`,
    `SEQUENCE:${Math.floor(writtenAt / 60_000)}`,
    `DTSTART;VALUE=DATE:${dateText(day)}`,
    `DTEND;VALUE=DATE:${dateText(day + 1)}`, // the day after: an end is not part of its event
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A text as a value: what has a meaning there is marked, and control characters are left out. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '')
}

/** Breaks a line into lines of at most 75 octets, each after the first begun by a space. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** '20251117'. */
function dateText(day: EpochDay): string {
  const { year, month, day: dayOfMonth } = toCivilDate(day)
  const digits = (value: number, count: number): string => String(value).padStart(count, '0')
  return digits(year, 4) + digits(month, 2) + digits(dayOfMonth, 2)
}

/** '20251112T083000Z'. */
function utcText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
