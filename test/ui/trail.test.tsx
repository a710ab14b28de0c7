import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { Trail } from '../../src/ui/trail.tsx'
import { ENGLISH } from '../features/formatters.ts'

const show = (mark: ReactNode) =>
  render(<FormatterContext value={ENGLISH}>{mark}</FormatterContext>)

describe('Trail', () => {
  it('is read as one strip, with the periods where they are given', () => {
    show(<Trail marks={['·', 'B', 'D']} periods={['Aug', 'Sep', 'Oct']} />)
    expect(
      screen.getByRole('img', { name: 'Tier trail: Aug not known yet, Sep B, Oct D' }),
    ).toBeInTheDocument()
  })
})
