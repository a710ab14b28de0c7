import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { FormatterContext } from '../../../src/i18n/formatter-context.tsx'
import type { Formatter } from '../../../src/i18n/formatter.ts'
import { KitProvider } from '../../../src/ui/kit-provider.tsx'
import { ENGLISH } from '../formatters.ts'

/** Draws a part of a screen that asks nothing of a worker. */
export function renderInLanguage(part: ReactNode, formatter: Formatter = ENGLISH) {
  return render(
    <FormatterContext value={formatter}>
      <KitProvider>{part}</KitProvider>
    </FormatterContext>,
  )
}
