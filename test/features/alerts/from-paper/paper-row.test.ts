import { describe, expect, it } from 'vitest'
import { toEpochDay } from '../../../../src/domain/calendar.ts'
import {
  EMPTY_DRAFT,
  readRow,
  toContact,
  type PaperDraft,
  type PaperTerms,
} from '../../../../src/features/alerts/from-paper/paper-row.ts'

const TODAY = toEpochDay(2025, 11, 12)
const TERMS: PaperTerms = {
  today: TODAY,
  contactedOn: TODAY - 2,
  causes: ['price', '账期', 'other'],
  monthFirst: false,
}

const read = (typed: Partial<PaperDraft>, terms = TERMS) =>
  readRow({ ...EMPTY_DRAFT, ...typed }, terms)
const contact = (typed: Partial<PaperDraft>) => toContact(read(typed), 'k1')

describe('readRow', () => {
  it('asks for channel and outcome, and for nothing in a row that is empty', () => {
    expect(read({})).toMatchObject({ isEmpty: true, fault: undefined })
    expect(read({ note: ' ' })).toMatchObject({ isEmpty: true, fault: undefined })
    expect(read({ outcome: '2' }).fault).toBe('channel')
    expect(read({ channel: '1', note: 'moved' }).fault).toBe('outcome')
    expect(read({ channel: '1', outcome: '2' }).fault).toBeUndefined()
  })

  it('names the first cell that is not understood', () => {
    const told = { channel: '1', outcome: '2' }
    expect(read({ ...told, channel: '4' }).fault).toBe('channel')
    expect(read({ ...told, outcome: 'x' }).fault).toBe('outcome')
    expect(read({ ...told, cause: '4' }).fault).toBe('cause')
    expect(read({ ...told, next: 'soon' }).fault).toBe('next')
    expect(read({ ...told, date: '2025-11-13' }).fault).toBe('date')
    expect(read(told, { ...TERMS, contactedOn: undefined }).fault).toBe('date')
  })

  it('refuses a next step that is not after the contact', () => {
    const told = { channel: '1', outcome: '2' }
    expect(read({ ...told, next: '2025-11-10' }).fault).toBe('next')
    expect(read({ ...told, next: '2025-11-11' }).fault).toBeUndefined()
  })

  it('counts a next step from the day of the contact, not from today', () => {
    expect(read({ channel: '1', outcome: '2', next: '+1' }).next).toBe(TODAY - 1)
    expect(read({ channel: '1', outcome: '2', date: '5', next: '+1' }).next).toBe(
      toEpochDay(2025, 11, 6),
    )
  })

  it('reads full-width keys, as Chinese input methods write them', () => {
    expect(read({ channel: '３', outcome: '４' })).toMatchObject({
      channel: 'message',
      outcome: 'given-up',
    })
  })
})

describe('toContact', () => {
  it('logs what is on the row', () => {
    expect(
      contact({
        date: '11',
        channel: '2',
        outcome: '3',
        cause: '2',
        next: 'mon',
        note: ' 60 days ',
      }),
    ).toEqual({
      kind: 'contact',
      customer: 'k1',
      day: TODAY - 1,
      channel: 'visit',
      outcome: 'will-order',
      cause: '账期',
      next: toEpochDay(2025, 11, 17),
      note: '60 days',
    })
  })

  it('leaves out what is not said, and takes the date of the sheet', () => {
    expect(contact({ channel: '1', outcome: '1' })).toEqual({
      kind: 'contact',
      customer: 'k1',
      day: TODAY - 2,
      channel: 'call',
      outcome: 'no-answer',
      cause: '',
      next: undefined,
      note: '',
    })
  })

  it('logs nothing of an empty or a faulty row', () => {
    expect(contact({})).toBeUndefined()
    expect(contact({ channel: '1' })).toBeUndefined()
  })
})
