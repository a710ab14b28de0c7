import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { BlockerList } from '../../../src/features/data/blocker-list.tsx'
import type { Blocker } from '../../../src/ingest/inspection.ts'
import { inspection } from './build-inspection.ts'
import { renderInLanguage } from './render-in-language.tsx'

function show(...blockers: Blocker[]) {
  const onColumn = vi.fn<(field: string, position: number) => void>()
  renderInLanguage(
    <BlockerList blockers={blockers} inspection={inspection()} onColumn={onColumn} />,
  )
  return onColumn
}

describe('BlockerList', () => {
  it('offers the headers that come near a missing field', async () => {
    const onColumn = show({ kind: 'missing-field', field: 'customer', near: [1] })
    expect(screen.getByRole('alert')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Use B · Cust name' }))
    expect(onColumn).toHaveBeenCalledWith('customerName', 1)
  })

  it('takes a header near a missing amount as the amount', async () => {
    const onColumn = show({ kind: 'missing-field', field: 'amountOrPrice', near: [2, 3] })
    await userEvent.click(screen.getByRole('button', { name: 'Use D · Net' }))
    expect(onColumn).toHaveBeenCalledWith('amount', 3)
  })

  it('leaves open questions to the list of questions', () => {
    show({ kind: 'unanswered', question: 'date-order:date' })
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
