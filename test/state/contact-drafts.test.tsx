import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useContactDraft, useNoteDraft } from '../../src/state/contact-drafts.ts'

describe('useContactDraft', () => {
  it('begins empty, and keeps what was typed about a customer while its form is closed', () => {
    const form = renderHook(() => useContactDraft('k1'))
    expect(form.result.current).toMatchObject({ isBegun: false, draft: { note: '' } })
    act(() => form.result.current.keep({ ...form.result.current.draft, note: 'Call again' }))
    form.unmount()
    const { result } = renderHook(() => useContactDraft('k1'))
    expect(result.current).toMatchObject({ isBegun: true, draft: { note: 'Call again' } })
  })

  it('forgets one customer’s contact, and no other’s', () => {
    const first = renderHook(() => useContactDraft('k2'))
    const second = renderHook(() => useContactDraft('k3'))
    act(() => first.result.current.keep({ ...first.result.current.draft, cause: 'price' }))
    act(() => second.result.current.keep({ ...second.result.current.draft, cause: 'stock' }))
    act(() => first.result.current.forget())
    expect(first.result.current.isBegun).toBe(false)
    expect(second.result.current.draft.cause).toBe('stock')
  })
})

describe('useNoteDraft', () => {
  it('keeps a note apart from the contact that was begun with the same customer', () => {
    const note = renderHook(() => useNoteDraft('k4'))
    const contact = renderHook(() => useContactDraft('k4'))
    expect(note.result.current.note).toBe('')
    act(() => note.result.current.keep('New buyer'))
    act(() => contact.result.current.forget())
    expect(note.result.current.note).toBe('New buyer')
    expect(contact.result.current.isBegun).toBe(false)
  })
})
