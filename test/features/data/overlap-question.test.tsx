import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { OverlapQuestion } from '../../../src/features/data/overlap-question.tsx'
import { renderInLanguage } from './render-in-language.tsx'

const OVERLAP = {
  files: ['q1.csv'],
  first: 20_148,
  last: 20_178,
  loaded: { lines: 40, amount: 1_000_000 },
  incoming: { lines: 42, amount: 1_100_000 },
}

describe('OverlapQuestion', () => {
  it('shows the totals of each choice, and preselects to replace', async () => {
    const onChoose = vi.fn<(choice: string) => void>()
    renderInLanguage(
      <OverlapQuestion
        overlap={OVERLAP}
        habit="replace"
        onChoose={onChoose}
        onCancel={() => undefined}
      />,
    )
    expect(screen.getByText(/from 1 Mar 2025 to 31 Mar 2025.*q1\.csv/)).toBeVisible()
    expect(screen.getByRole('row', { name: 'After replacing 42 ¥110.00' })).toBeVisible()
    expect(screen.getByRole('row', { name: 'After adding 82 ¥210.00' })).toBeVisible()
    expect(screen.getByRole('radio', { name: /Replace them/ })).toBeChecked()
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    expect(onChoose).toHaveBeenLastCalledWith('replace')
    await userEvent.click(screen.getByRole('radio', { name: /Keep them/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    expect(onChoose).toHaveBeenLastCalledWith('add')
  })
})
