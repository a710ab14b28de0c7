import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RowList } from '../../../src/features/data/row-list.tsx'
import type { RowSource } from '../../../src/features/data/row-source.ts'
import { renderInLanguage } from './render-in-language.tsx'

function source(length: number): RowSource {
  return {
    length,
    at: (index) => ({
      row: index + 2,
      where: 'A · Date',
      value: `<b>tbc ${index}</b>`,
      note: 'Not a date',
      title: '',
      amount: undefined,
    }),
  }
}

const HEADS = { where: 'Column', value: 'Value', note: 'Reason' }

describe('RowList', () => {
  it('puts every row of a short list into the page, as text', () => {
    renderInLanguage(<RowList source={source(200)} heads={HEADS} label="Rows" />)
    expect(screen.getAllByRole('row')).toHaveLength(201)
    expect(screen.getByText('<b>tbc 199</b>')).toBeVisible()
  })

  it('draws a part of a long list, and says how long it is', () => {
    renderInLanguage(<RowList source={source(50_000)} heads={HEADS} label="Rows" />)
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '50001')
    expect(screen.getAllByRole('row').length).toBeLessThan(500)
  })
})
