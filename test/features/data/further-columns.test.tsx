import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { FurtherColumns } from '../../../src/features/data/further-columns.tsx'
import { emptyMapping } from '../../../src/ingest/guess-mapping.ts'
import type { Mapping } from '../../../src/ingest/mapping.ts'
import { column, inspection } from './build-inspection.ts'
import { renderInLanguage } from './render-in-language.tsx'

function Step({ headers }: { readonly headers: readonly string[] }) {
  const [mapping, setMapping] = useState<Mapping>({
    ...emptyMapping('customers'),
    columns: { customerName: 0 },
  })
  const columns = headers.map((header, at) => ({ ...column(at, header), empty: false }))
  return (
    <FurtherColumns inspection={inspection({ columns })} mapping={mapping} onChange={setMapping} />
  )
}

describe('FurtherColumns', () => {
  it('shows which columns are kept, leaves one out and takes it back', async () => {
    const user = userEvent.setup()
    renderInLanguage(<Step headers={['Customer', 'Credit', 'Terms']} />)
    expect(screen.queryByText('Left out')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Leave out Credit' }))
    expect(screen.getByText('Left out')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Leave out Credit' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Keep Credit' }))
    expect(screen.getByRole('button', { name: 'Leave out Credit' })).toBeVisible()
  })

  it('names the columns that are too many to keep', () => {
    const headers = ['Customer', ...Array.from({ length: 22 }, (_, at) => `C${at + 1}`)]
    renderInLanguage(<Step headers={headers} />)
    expect(
      screen.getByText(/^2 columns are not kept, being more than 20: C21, C22\./),
    ).toBeVisible()
  })

  it('is not there where every column is taken for a field', () => {
    const { container } = renderInLanguage(<Step headers={['Customer']} />)
    expect(container.querySelector('h3')).toBeNull()
  })
})
