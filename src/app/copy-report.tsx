import { useFormatter } from '../i18n/formatter-context.tsx'
import { CopyText } from './copy-text.tsx'
import { useReportText } from './use-report-text.ts'

/** Copies the report about a fault. */
export function CopyReport({ error }: { readonly error: Error }) {
  const { text } = useFormatter()
  return (
    <CopyText
      content={useReportText(error)}
      label={text('frame.error.copy')}
      done={text('frame.error.copied')}
      hint={text('frame.error.reportHint')}
    />
  )
}
