import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { FormatterContext } from '../../src/i18n/formatter-context.tsx'
import { ENGLISH } from '../features/formatters.ts'
import { layOutAt } from '../page-width.ts'

/** Draws a chart on a page of a given width. */
export function draw(chart: ReactNode, width = 640): RenderResult {
  layOutAt(width)
  return render(<FormatterContext value={ENGLISH}>{chart}</FormatterContext>)
}
