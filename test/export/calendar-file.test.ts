import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../src/domain/calendar.ts'
import {
  calendarFile,
  escapeText,
  foldLine,
  type CalendarEvent,
} from '../../src/export/calendar-file.ts'

const WRITTEN_AT = Date.UTC(2025, 10, 12, 8, 30, 5)
const octets = (text: string) => new TextEncoder().encode(text).length

async function written(events: readonly CalendarEvent[], name = 'Plan'): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(
    await calendarFile({ name, events, writtenAt: WRITTEN_AT }).arrayBuffer(),
  )
}

/** Reads a calendar as RFC 5545 has it: unfolds, parts names from values, takes the marks out. */
function parseCalendar(content: string): readonly Readonly<Record<string, string>>[] {
  const events: Record<string, string>[] = []
  for (const line of content.replaceAll(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? []
    const text = value.replaceAll(/\\([\\;,nN])/g, (_, marked: string) =>
      marked.toLowerCase() === 'n' ? '\n' : marked,
    )
    if (name === 'BEGIN' && value === 'VEVENT') events.push({})
    else if (name !== 'END') Object.assign(events.at(-1) ?? {}, { [name]: text })
  }
  return events
}

const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a1@customer-cockpit',
  day: toEpochDay(2025, 11, 30),
  summary: 'Suzhou Hongtai Pumps',
  description: 'Call',
  ...changes,
})

describe('calendarFile', () => {
  it('is a calendar of whole days, each ending on the day after', async () => {
    expect(await written([event()])).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Customer cockpit//Contact plan//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Plan',
        'BEGIN:VEVENT',
        'UID:a1@customer-cockpit',
        'DTSTAMP:20251112T083005Z',
        'SEQUENCE:29382270',
        'DTSTART;VALUE=DATE:20251130',
        'DTEND;VALUE=DATE:20251201',
        'SUMMARY:Suzhou Hongtai Pumps',
        'DESCRIPTION:Call',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('reads as it was written, whatever the texts are', async () => {
    const text = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(';', ',', '\\', ':', '"', '\n', '汉', '😀', ' '),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ),
        maxLength: 120,
      })
      .map((drawn) => drawn.replaceAll(/(?!\n)\p{Cc}/gu, ''))
    await fc.assert(
      fc.asyncProperty(text, text, async (summary, description) => {
        const content = await written([event({ summary, description }), event({ uid: 'b' })])
        const [first, second] = parseCalendar(content)
        expect([first?.['SUMMARY'], first?.['DESCRIPTION']]).toEqual([summary, description])
        expect(second).toMatchObject({ UID: 'b', DTSTART: '20251130', DTEND: '20251201' })
        for (const line of content.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
      }),
    )
  })

  it('has no bare line feed and no carriage return inside a line', async () => {
    const content = await written([event({ summary: 'a\r\nb\rc\nd\u0000\u0085e' })])
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(parseCalendar(content)[0]?.['SUMMARY']).toBe('a\nb\nc\nde')
  })
})

describe('escapeText', () => {
  it('marks what has a meaning, once', () => {
    expect(escapeText('a;b,c\\n: "d"')).toBe('a\\;b\\,c\\\\n: "d"')
    expect(escapeText('1\n2')).toBe('1\\n2')
  })
})

describe('foldLine', () => {
  it('leaves a line of 75 octets, and breaks one of 76', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75))
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
    expect(foldLine('x'.repeat(150))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x`)
  })

  it('never breaks inside a character', () => {
    // 汉 is three octets, 😀 four and two code units.
    expect(foldLine(`${'x'.repeat(73)}汉`)).toBe(`${'x'.repeat(73)}\r\n 汉`)
    expect(foldLine(`${'x'.repeat(72)}汉汉`)).toBe(`${'x'.repeat(72)}汉\r\n 汉`)
    expect(foldLine(`${'x'.repeat(72)}😀`)).toBe(`${'x'.repeat(72)}\r\n 😀`)
  })
})
