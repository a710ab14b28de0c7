// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { MoreOnScreen } from '../../src/ui/more-on-screen.tsx'
import { ENGLISH } from '../features/formatters.ts'

function renderFor(count: number) {
  return render(
    <FormatterContext value={ENGLISH}>
      <MoreOnScreen count={count} />
    </FormatterContext>,
  )
}

describe('MoreOnScreen', () => {
  it('says on paper, and only there, how many are not on it', () => {
    renderFor(1_067)
    expect(screen.getByText('1,067 more, not on this page')).toHaveAttribute('data-print', 'only')
  })

  it('says nothing of a list that is whole', () => {
    expect(renderFor(0).container).toBeEmptyDOMElement()
    expect(renderFor(-3).container).toBeEmptyDOMElement()
  })
})
