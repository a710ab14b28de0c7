import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import {
  PrintProvider,
  usePrint,
  usePrintDocument,
  type CreateDocument,
} from '../../src/print/print-context.tsx'
import { ENGLISH } from '../features/formatters.ts'

const print = vi.fn<() => void>()

beforeEach(() => {
  print.mockReset()
  window.print = print
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { ready: Promise.resolve() },
  })
})

const LIST: CreateDocument = (printedOn) => <p>list of day {printedOn}</p>

function Screen({ document }: { readonly document: CreateDocument | undefined }) {
  usePrintDocument(document)
  const printNow = usePrint()
  return (
    <button type="button" onClick={() => printNow()}>
      Print
    </button>
  )
}

function English({ children }: { readonly children: ReactNode }) {
  return <FormatterContext value={ENGLISH}>{children}</FormatterContext>
}

function show(document: CreateDocument | undefined = LIST) {
  return render(
    <PrintProvider currentDay={() => 20_404}>
      <Screen document={document} />
    </PrintProvider>,
    { wrapper: English },
  )
}

const say = (event: 'beforeprint' | 'afterprint') => fireEvent(window, new Event(event))

describe('PrintProvider', () => {
  it('has the screen’s document on the page before the print dialog opens, and not before', async () => {
    show()
    expect(screen.queryByText(/^list/)).toBeNull()
    print.mockImplementation(() => expect(screen.getByText('list of day 20404')).toBeVisible())
    await act(async () => screen.getByRole('button').click())
    expect(print).toHaveBeenCalledOnce()
  })

  it('does the same when the browser prints by itself, and takes the document off afterwards', () => {
    show()
    say('beforeprint')
    expect(screen.getByText('list of day 20404')).toBeVisible()
    say('afterprint')
    expect(screen.queryByText(/^list/)).toBeNull()
  })

  it('makes one document for a job, though the browser announces it after the button', async () => {
    const create = vi.fn<CreateDocument>(LIST)
    show(create)
    await act(async () => screen.getByRole('button').click())
    say('beforeprint')
    expect(create).toHaveBeenCalledOnce()
    say('afterprint')
    say('beforeprint')
    expect(create).toHaveBeenCalledTimes(2)
  })

  it('prints the screen itself where it has no document, or has left', async () => {
    const { rerender } = show()
    rerender(
      <PrintProvider currentDay={() => 20_404}>
        <Screen document={undefined} />
      </PrintProvider>,
    )
    await act(async () => screen.getByRole('button').click())
    expect(print).toHaveBeenCalledOnce()
    expect(screen.queryByText(/^list/)).toBeNull()
  })
})
