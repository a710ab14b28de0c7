import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { MappingTable } from '../../../src/features/data/mapping-table.tsx'
import type { FileInspection, MappingReview } from '../../../src/ingest/inspection.ts'
import { CHINESE } from '../formatters.ts'
import { column, COLUMNS, inspection } from './build-inspection.ts'
import { renderInLanguage } from './render-in-language.tsx'

const REVIEW: MappingReview = {
  readings: [
    {
      field: 'amount',
      column: 3,
      samples: [{ text: '1.034', read: { kind: 'number', decimal: '1034' } }],
      distinct: 2,
      unreadable: 4,
      dateOrder: undefined,
      decimal: ',',
    },
  ],
  questions: [],
  blockers: [],
  currency: undefined,
}

function Table({ file }: { readonly file: FileInspection }) {
  const [mapping, setMapping] = useState(file.mapping)
  return <MappingTable inspection={file} mapping={mapping} review={REVIEW} onChange={setMapping} />
}

function rowOf(field: string): HTMLElement {
  const row = screen.getByRole('rowheader', { name: field }).closest('tr')
  if (row === null) throw new Error(`No row for ${field}`)
  return row
}

describe('MappingTable', () => {
  it('shows a row per field with its column, first values and reading', () => {
    renderInLanguage(<Table file={inspection()} />)
    const amount = within(rowOf('Amount'))
    expect(amount.getByRole('combobox', { name: 'Amount' })).toHaveDisplayValue('D · Net')
    expect(amount.getByText('1.034, 4.678')).toBeVisible()
    expect(amount.getByText('1.034 → 1,034')).toBeVisible()
    expect(amount.getByText('4 values cannot be read')).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Salesperson' })).toHaveDisplayValue('Not used')
  })

  it('offers every column that has a value, by letter and heading', () => {
    const columns = [...COLUMNS, { ...column(5, 'Empty'), empty: true }]
    renderInLanguage(<Table file={inspection({ columns })} />)
    const options = within(screen.getByRole('combobox', { name: 'Salesperson' }))
      .getAllByRole('option')
      .map((option) => option.textContent)
    expect(options).toEqual([
      'Not used',
      'A · Doc date',
      'B · Cust name',
      'C · Gross',
      'D · Net',
      'E · no name (North, South)',
    ])
  })

  it('says which column was taken where another has the same heading, and both are left', () => {
    const twin = { ...column(5, 'NET '), samples: ['7', '8'] }
    const file = inspection({ columns: [...COLUMNS, twin] })
    const drawn = renderInLanguage(<Table file={file} />)
    expect(within(rowOf('Amount')).getByText('F has the same heading; D is taken')).toBeVisible()
    expect(screen.getAllByText(/the same heading/)).toHaveLength(1)
    drawn.unmount()
    renderInLanguage(<Table file={file} />, CHINESE)
    expect(within(rowOf('金额')).getByText('F 列同名，采用 D 列')).toBeVisible()
  })

  it('says nothing of columns without values, without a heading, or in use for something else', () => {
    const columns = [
      ...COLUMNS,
      { ...column(5, 'Net'), empty: true },
      { ...column(6, ''), samples: ['7'] },
      { ...column(7, 'Cust name'), samples: ['7'] },
    ]
    const { mapping } = inspection()
    const file = inspection({
      columns,
      mapping: { ...mapping, columns: { ...mapping.columns, salesperson: 7 } },
    })
    renderInLanguage(<Table file={file} />)
    expect(screen.queryByText(/the same heading/)).toBeNull()
  })

  it('does not show a reading that is still asked', () => {
    const review: MappingReview = {
      ...REVIEW,
      questions: [
        {
          id: 'decimal:amount',
          kind: 'decimal',
          field: 'amount',
          sample: '1.034',
          options: [],
          preselected: undefined,
        },
      ],
      blockers: [{ kind: 'unanswered', question: 'decimal:amount' }],
    }
    const file = inspection()
    renderInLanguage(
      <MappingTable
        inspection={file}
        mapping={file.mapping}
        review={review}
        onChange={() => undefined}
      />,
    )
    expect(within(rowOf('Amount')).getByText('see the question')).toBeVisible()
  })

  it('takes another column, and drops the reading of the one before', async () => {
    renderInLanguage(<Table file={inspection()} />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Amount' }), 'C · Gross')
    const amount = within(rowOf('Amount'))
    expect(amount.getByText('1.234, 5.678')).toBeVisible()
    expect(amount.queryByText(/→/)).toBeNull()
  })

  it('speaks Chinese', () => {
    renderInLanguage(<Table file={inspection()} />, CHINESE)
    expect(screen.getByRole('combobox', { name: '业务员' })).toHaveDisplayValue('不使用')
  })
})
