import { errorReport, type ReportFacts } from './error-report.ts'

/** The text about a fault on this page, see {@link errorReport}. */
export function pageReport(
  error: Error,
  known: Pick<ReportFacts, 'screen' | 'company' | 'storage'>,
): string {
  return errorReport(error, {
    version: import.meta.env['VITE_VERSION'],
    browser: navigator.userAgent,
    language: document.documentElement.lang,
    window: `${innerWidth} × ${innerHeight}`,
    ...known,
  })
}
