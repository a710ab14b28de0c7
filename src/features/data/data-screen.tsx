import { useEffect, useRef, useState } from 'react'
import { bold, useFormatter } from '../../i18n/formatter-context.tsx'
import type { ImportReport } from '../../ingest/import-report.ts'
import { useCompany } from '../../queries/company.ts'
import { useFiles } from '../../queries/files.ts'
import type { ImportPhase, ImportSession } from '../../queries/import-session.ts'
import { useImportSession } from '../../queries/use-import-session.ts'
import { usePreferences } from '../../state/preferences.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ImportProgressPanel } from './import-progress.tsx'
import { ImportSteps } from './import-steps.tsx'
import { ImportWaiting } from './import-waiting.tsx'
import { MappingStep } from './mapping-step.tsx'
import { OverlapQuestion } from './overlap-question.tsx'
import { useStepFocus } from './use-step-focus.ts'
import { FilesInUse } from './files-in-use.tsx'

const BUSY: ReadonlySet<ImportPhase> = new Set(['waiting', 'reading', 'loading', 'overlap'])

/** The screen of files: reading, mapping, loading, and the reports of what is in use. */
export function DataScreen() {
  const { text } = useFormatter()
  const session = useImportSession()
  const [announced, setAnnounced] = useState('')
  useStepFocus(session.phase)
  useCloseOnLeave(session)
  return (
    <Screen
      title={text('data.title')}
      findings={<Findings session={session} />}
      actions={<ImportSteps phase={session.phase} />}
    >
      <LiveRegion>
        <Announcement session={session} />
        {session.phase === 'idle' ? announced : ''}
      </LiveRegion>
      <Step session={session} onAnnounce={setAnnounced} />
    </Screen>
  )
}

/** A report or an error that was seen is done with: the next visit shows the files in use. */
function useCloseOnLeave({ phase, close }: ImportSession): void {
  const seen = useRef(phase)
  useEffect(() => {
    seen.current = phase
  }, [phase])
  const mounted = useRef(false)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
      // React's strict mode leaves and comes back at once, which is no leaving.
      queueMicrotask(() => {
        const done = seen.current === 'report' || seen.current === 'failed'
        if (done && !mounted.current) close()
      })
    }
  }, [close])
}

interface StepProps {
  readonly session: ImportSession
  readonly onAnnounce: (text: string) => void
}

function Step({ session, onAnnounce }: StepProps) {
  const hasData = (useFiles().data?.length ?? 0) > 0
  switch (session.phase) {
    case 'waiting':
      return <ImportWaiting onCancel={session.cancel} />
    case 'reading':
    case 'loading':
      return (
        <ImportProgressPanel
          phase={session.phase}
          progress={session.progress}
          countedRows={countedRows(session)}
          hasData={hasData}
          onCancel={session.cancel}
        />
      )
    case 'mapping':
      return <MappingStep session={session} />
    case 'overlap':
      return <OverlapStep session={session} />
    case 'idle':
    case 'report':
    case 'failed':
      return <FilesInUse session={session} onAnnounce={onAnnounce} />
  }
}

function OverlapStep({ session }: { readonly session: ImportSession }) {
  const { overlap: habit, setOverlap } = usePreferences()
  if (session.overlap === undefined) return null
  return (
    <OverlapQuestion
      overlap={session.overlap}
      habit={habit}
      onChoose={(choice) => {
        setOverlap(choice)
        void session.chooseOverlap(choice)
      }}
      onCancel={session.cancel}
    />
  )
}

/** While loading, the rows of a file are known from reading it. */
function countedRows({ phase, progress, inspections }: ImportSession): number | undefined {
  if (phase !== 'loading') return undefined
  return inspections.find(({ inspection }) => inspection.fileName === progress?.fileName)
    ?.inspection.rows
}

/** The screen's sentence: what is in use, or what is going on. */
function Findings({ session }: { readonly session: ImportSession }) {
  const { text, integer } = useFormatter()
  const company = useCompany().data
  const files = useFiles().data
  const { phase, inspections, reports } = session
  const hasData = files !== undefined && files.length > 0
  if (BUSY.has(phase)) return text(hasData ? 'data.findings.busy' : 'data.findings.busyFirst')
  if (phase === 'mapping') {
    const rows = inspections.reduce((sum, { inspection }) => sum + inspection.rows, 0)
    const figures = { files: inspections.length, rows: integer(rows), count: rows }
    return text.rich('data.findings.mapping', { ...figures, b: bold })
  }
  if (phase === 'report')
    return text.rich('data.findings.report', { ...totals(reports, integer), b: bold })
  if (company === undefined || files === undefined) return null
  if (files.length === 0) return text('data.findings.none')
  const figures = { files: files.length, lines: integer(company.lines), count: company.lines }
  return text.rich('data.findings.files', { ...figures, b: bold })
}

/** What screen readers hear when a step of the import is done. */
function Announcement({ session }: { readonly session: ImportSession }) {
  const { text, integer } = useFormatter()
  switch (session.phase) {
    case 'waiting':
      return text('data.waiting.title')
    case 'reading':
    case 'loading':
      return text(`data.progress.${session.progress?.phase ?? session.phase}`)
    case 'mapping':
      return text('data.live.mapping', { files: session.inspections.length })
    case 'overlap':
      return text('data.overlap.title')
    case 'report':
      return text('data.live.report', totals(session.reports, integer))
    case 'failed':
      return text('data.failed.unchanged')
    case 'idle':
      return null
  }
}

function totals(reports: readonly ImportReport[], integer: (value: number) => string) {
  const sum = (of: (report: ImportReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0)
  const rows = sum(({ rowsRead }) => rowsRead)
  return {
    count: rows,
    read: integer(rows),
    used: integer(sum(({ used }) => used)),
    leftOut: integer(sum(({ rejected, setAside }) => rejected + setAside)),
  }
}
