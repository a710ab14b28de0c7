import { render, screen } from '@testing-library/react'
import { useEffect } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Awaited } from '../../src/ui/awaited.tsx'

function drawn(answer: string | undefined) {
  return <Awaited instead="waiting">{answer !== undefined && <p>{answer}</p>}</Awaited>
}

describe('Awaited', () => {
  it('stands at once where the answer is there from the first', () => {
    expect(renderToString(drawn('figures'))).toBe('<p>figures</p>')
    expect(renderToString(drawn(undefined))).toBe('waiting')
  })

  it('draws an answer that comes later, and waits again where it goes', () => {
    const { rerender, container } = render(drawn(undefined))
    expect(container).toHaveTextContent('waiting')
    rerender(drawn('figures'))
    expect(container).toHaveTextContent('figures')
    rerender(drawn(undefined))
    expect(container).toHaveTextContent('waiting')
    rerender(drawn('other figures'))
    expect(screen.getByText('other figures')).toBeInTheDocument()
  })

  it('keeps what stands instead until the answer is drawn', () => {
    const seen: string[] = []
    function Note({ what }: { readonly what: string }) {
      useEffect(() => {
        seen.push(`${what} comes`)
        return () => void seen.push(`${what} goes`)
      }, [what])
      return what
    }
    const of = (isThere: boolean) => (
      <Awaited instead={<Note what="waiting" />}>{isThere && <Note what="figures" />}</Awaited>
    )
    const { rerender } = render(of(false))
    rerender(of(true))
    expect(seen).toEqual(['waiting comes', 'waiting goes', 'figures comes'])
  })
})
