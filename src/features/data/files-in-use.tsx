import { useState, type ReactNode } from 'react'
import { useTakeFiles } from '../../backup/use-take-files.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { ImportReport } from '../../ingest/import-report.ts'
import { useCompany } from '../../queries/company.ts'
import { useFiles } from '../../queries/files.ts'
import type { ImportSession } from '../../queries/import-session.ts'
import { SilenceError } from '../../queries/silence-error.ts'
import { SILENCE_SECONDS } from '../../queries/silence-watch.ts'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Section } from '../../ui/section.tsx'
import type { LoadedFile } from '../../worker/loaded-file.ts'
import { BackupLine } from './backup-line.tsx'
import { ColumnsUsed } from './columns-used.tsx'
import { DataDates } from './data-dates.tsx'
import { RefusedFiles } from './import-files.tsx'
import { FileNeeds } from './file-needs.tsx'
import { ImportReportSection } from './import-report.tsx'
import { Keeping } from './keeping.tsx'
import { LoadedFiles } from './loaded-files.tsx'
import { RowsDialog } from './rows-dialog.tsx'
import { PossibleDuplicates } from './possible-duplicates.tsx'
import type { RowSelection } from './row-selection.ts'
import { WorthALook } from './worth-a-look.tsx'
import styles from './data.module.css'

const rulesLink = (chunks: ReactNode): ReactNode => (
  <ScreenLink to="rules" className={styles['inline']}>
    {chunks}
  </ScreenLink>
)

interface FilesInUseProps {
  readonly session: ImportSession
  readonly onAnnounce: (text: string) => void
}

/** The files in force, and the report of the one that is picked: after a load, the newest. */
export function FilesInUse({ session, onAnnounce }: FilesInUseProps) {
  const { text } = useFormatter()
  const files = useFiles().data
  const { file: picked } = useAddress()
  const setAddress = useSetAddress()
  const takeFiles = useTakeFiles((chosen) => {
    setAddress({ file: undefined }, { replace: true })
    void session.start(chosen)
  })
  if (files === undefined) return <Pending />
  const selected = files.find(({ id }) => id === picked) ?? firstShown(files, session.reports)
  return (
    <div className={styles['columns']}>
      <div className={styles['stack']}>
        <Problems session={session} />
        {files.length > 0 && (
          <Section title={text('data.files.title')} caption={String(files.length)}>
            <LoadedFiles
              files={files}
              selected={selected?.id}
              onSelect={(file) => setAddress({ file })}
              onRemoved={(name) => {
                setAddress({ file: undefined }, { replace: true })
                onAnnounce(text('data.files.removed', { name }))
              }}
            />
          </Section>
        )}
        <DropZone compact={files.length > 0} onFiles={(chosen) => void takeFiles(chosen)} />
        {files.length > 0 && (
          <p className={styles['aside']}>
            {text.rich('data.files.deleteEverything', {
              a: rulesLink,
            })}
          </p>
        )}
        {selected !== undefined && (
          <div className={styles['last']}>
            <ColumnsUsed report={selected.report} />
          </div>
        )}
        <div className={styles['last']}>
          <Keeping />
        </div>
        <div className={styles['last']}>
          <BackupLine />
        </div>
      </div>
      {selected === undefined ? <FileNeeds /> : <FileReport key={selected.id} file={selected} />}
    </div>
  )
}

/** Of the files just loaded, else of all, the newest one that has lost rows, else the newest. */
function firstShown(
  files: readonly LoadedFile[],
  reports: readonly ImportReport[],
): LoadedFile | undefined {
  const hashes = new Set(reports.map(({ hash }) => hash))
  const loaded = files.filter(({ report }) => hashes.has(report.hash))
  const candidates = loaded.length > 0 ? loaded : files
  return (
    candidates.findLast(({ report }) => report.rejected + report.setAside > 0) ??
    candidates.findLast(({ report }) => report.kind === 'orders') ??
    candidates.at(-1)
  )
}

/** What went wrong with the last import; the data in force is as it was. */
function Problems({ session }: Pick<FilesInUseProps, 'session'>) {
  const { text } = useFormatter()
  const { phase, errors, problem, startAgain } = session
  if (phase === 'idle' || (errors.length === 0 && problem === undefined)) return null
  return (
    <div className={styles['list']}>
      {problem !== undefined && (
        <Notice
          tone="error"
          action={<Button onClick={() => void startAgain()}>{text('data.failed.again')}</Button>}
        >
          <b>{text('data.failed.title')}</b> <WhyStopped session={session} problem={problem} />
        </Notice>
      )}
      <RefusedFiles errors={errors} />
      {phase === 'failed' && <p className={styles['aside']}>{text('data.failed.unchanged')}</p>}
    </div>
  )
}

interface WhyStoppedProps {
  readonly session: ImportSession
  readonly problem: Error
}

function WhyStopped({ session: { progress }, problem }: WhyStoppedProps) {
  const { text } = useFormatter()
  if (!(problem instanceof SilenceError) || progress === undefined) return text('data.failed.text')
  const { fileName, rows } = progress
  return text('data.failed.silent', { fileName, rows, seconds: String(SILENCE_SECONDS) })
}

function FileReport({ file }: { readonly file: LoadedFile }) {
  const { text } = useFormatter()
  const company = useCompany().data
  const [rows, setRows] = useState<RowSelection>()
  const [customers, setCustomers] = useState(false)
  return (
    <div className={styles['stack']}>
      <ImportReportSection file={file} onShow={setRows} />
      <WorthALook file={file} onShowRows={setRows} onShowCustomers={() => setCustomers(true)} />
      {company !== undefined && <DataDates company={company} />}
      <div className={styles['row']}>
        <ScreenLink to="overview" className={buttonClass('primary')}>
          {text('data.report.open')}
        </ScreenLink>
      </div>
      {rows !== undefined && (
        <RowsDialog file={file} initial={rows} onClose={() => setRows(undefined)} />
      )}
      {customers && <PossibleDuplicates onClose={() => setCustomers(false)} />}
    </div>
  )
}
