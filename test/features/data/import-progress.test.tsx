import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ImportProgressPanel } from '../../../src/features/data/import-progress.tsx'
import { FormatterContext } from '../../../src/i18n/formatter-context.tsx'
import { ENGLISH } from '../formatters.ts'

const STAYS = 'The data in use stays until this is done'

describe('ImportProgressPanel', () => {
  it('promises that the data in use stays only where there are data', () => {
    const panel = (hasData: boolean) => (
      <FormatterContext value={ENGLISH}>
        <ImportProgressPanel
          phase="reading"
          progress={undefined}
          countedRows={undefined}
          hasData={hasData}
          onCancel={() => undefined}
        />
      </FormatterContext>
    )
    const { rerender } = render(panel(true))
    expect(screen.getByText(STAYS)).toBeVisible()
    rerender(panel(false))
    expect(screen.queryByText(STAYS)).toBeNull()
  })
})
