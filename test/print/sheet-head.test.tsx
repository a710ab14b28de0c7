import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/domain/company/company-settings.ts'
import type { FileReading } from '../../src/domain/company/order-lines.ts'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { SheetHead } from '../../src/print/sheet-head.tsx'
import { toSheetOrigin } from '../../src/print/sheet-origin.ts'
import { ENGLISH } from '../features/formatters.ts'
import { OCTOBER } from '../features/months.ts'
import { COMPANY } from '../features/october.ts'

function show(readings: readonly FileReading[]) {
  const origin = toSheetOrigin({ ...COMPANY, readings }, DEFAULT_SETTINGS, 20_000)
  return render(
    <FormatterContext value={ENGLISH}>
      <SheetHead title="Tier list" period={OCTOBER} origin={origin} sums={[]} />
    </FormatterContext>,
  )
}

describe('SheetHead', () => {
  it('says how dates and amounts were read, where that was asked when the files were loaded', () => {
    show([{ dateOrder: 'mdy', taxIncluded: true, currency: undefined }])
    expect(screen.getByText('amounts with tax; dates read month first')).toBeVisible()
  })

  it('has no line for it where nothing was asked', () => {
    show([{ dateOrder: undefined, taxIncluded: undefined, currency: undefined }])
    expect(screen.queryByText(/dates read/)).not.toBeInTheDocument()
  })
})
