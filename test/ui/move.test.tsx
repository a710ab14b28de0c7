import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { Move } from '../../src/ui/move.tsx'
import { ENGLISH } from '../features/formatters.ts'

const show = (mark: ReactNode) =>
  render(<FormatterContext value={ENGLISH}>{mark}</FormatterContext>)

describe('Move', () => {
  it('has one name for both badges', () => {
    show(<Move from="A" to="D" />)
    expect(screen.getAllByRole('img')).toHaveLength(1)
    expect(screen.getByRole('img', { name: 'from tier A to tier D' })).toBeInTheDocument()
  })
})
