import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { TierBadge } from '../../src/ui/tier-badge.tsx'
import { ENGLISH } from '../features/formatters.ts'

const show = (mark: ReactNode) =>
  render(<FormatterContext value={ENGLISH}>{mark}</FormatterContext>)

describe('TierBadge', () => {
  it('is a letter with a name', () => {
    show(<TierBadge letter="A" />)
    expect(screen.getByRole('img', { name: 'tier A' })).toHaveTextContent('A')
  })
})
