import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Later } from '../../src/ui/later.tsx'

describe('Later', () => {
  it('draws what stands in its place first, then the part itself', () => {
    const drawn: string[] = []
    function Drawing({ name }: { readonly name: string }) {
      drawn.push(name)
      return <p>{name}</p>
    }
    render(
      <Later instead={<Drawing name="lines" />}>
        <Drawing name="part" />
      </Later>,
    )
    expect(drawn[0]).toBe('lines')
    expect(drawn).toContain('part')
    expect(screen.getByText('part')).toBeInTheDocument()
    expect(screen.queryByText('lines')).not.toBeInTheDocument()
  })
})
