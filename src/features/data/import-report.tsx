import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { ImportReport } from '../../ingest/import-report.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import tone from '../../ui/text.module.css'
import type { LoadedFile } from '../../worker/loaded-file.ts'
import { ExportRows } from './export-rows.tsx'
import { ReasonTable } from './reason-table.tsx'
import type { RowSelection } from './row-selection.ts'
import styles from './import-report.module.css'

/** Below a tenth of a second nobody waited. */
const LEAST_MS = 100

interface ImportReportSectionProps {
  readonly file: LoadedFile
  readonly onShow: (selection: RowSelection) => void
}

/** What became of every row of a file; each figure opens its rows, and the sums are held together. */
export function ImportReportSection({ file, onShow }: ImportReportSectionProps) {
  const { text, decimal } = useFormatter()
  const { report, replaced } = file
  return (
    <Section
      title={text('data.report.title')}
      caption={report.fileName}
      action={
        <span className={tone['faint']}>
          {text('data.report.duration', {
            seconds: decimal(Math.max(report.milliseconds, LEAST_MS) / 1000, 1),
          })}
        </span>
      }
    >
      <Equation report={report} onShow={onShow} />
      {report.reasons.length === 0 ? (
        <p className={styles['none']}>{text('data.report.nothingLeftOut')}</p>
      ) : (
        <>
          <ReasonTable report={report} onShow={onShow} />
          <p className={styles['export']}>
            {text('data.rows.exportHint')}
            <ExportRows files={[file.id]} />
          </p>
        </>
      )}
      {report.kind === 'orders' && <Reconciliation report={report} />}
      {replaced.lines > 0 && (
        <p className={styles['aside']}>{text('data.report.replaced', { count: replaced.lines })}</p>
      )}
    </Section>
  )
}

interface EquationProps {
  readonly report: ImportReport
  readonly onShow: (selection: RowSelection) => void
}

function Equation({ report, onShow }: EquationProps) {
  const { text, integer } = useFormatter()
  // A customer file has records, not lines; the rows that it lost are listed all the same.
  const hasLines = report.kind === 'orders'
  const leftOut = report.rejected + report.setAside
  return (
    <div className={styles['equation']}>
      <Figure
        count={report.rowsRead}
        caption={text('data.report.read')}
        onShow={hasLines ? () => onShow({ kind: 'read' }) : undefined}
      />
      <i>=</i>
      <Figure
        count={report.used}
        caption={text('data.report.used')}
        onShow={hasLines ? () => onShow({ kind: 'used', lines: 'all' }) : undefined}
      />
      <i>+</i>
      <Figure
        count={leftOut}
        caption={text('data.report.leftOut')}
        onShow={() => onShow({ kind: 'left-out' })}
      />
      {leftOut > 0 && (
        <div className={styles['parts']}>
          <Part
            count={report.rejected}
            caption={text('data.report.rejectedCount', { count: integer(report.rejected) })}
            onShow={() => onShow({ kind: 'outcome', outcome: 'rejected' })}
          />
          <Part
            count={report.setAside}
            caption={text('data.report.setAsideCount', { count: integer(report.setAside) })}
            onShow={() => onShow({ kind: 'outcome', outcome: 'set-aside' })}
          />
        </div>
      )}
    </div>
  )
}

interface FigureProps {
  readonly count: number
  readonly caption: string
  readonly onShow: (() => void) | undefined
}

/** A figure that opens its rows; a plain one where there are none. */
function Figure({ count, caption, onShow }: FigureProps) {
  const { integer } = useFormatter()
  const content = (
    <>
      <b>{integer(count)}</b> <span>{caption}</span>
    </>
  )
  if (count === 0 || onShow === undefined) return <div>{content}</div>
  return (
    <button type="button" className={styles['figure']} onClick={onShow}>
      {content}
    </button>
  )
}

function Part({ count, caption, onShow }: FigureProps) {
  if (count === 0) return <span>{caption}</span>
  return (
    <button type="button" className={styles['figure']} onClick={onShow}>
      {caption}
    </button>
  )
}

/** The sum of the amount column, to hold against the ERP's own total. */
function Reconciliation({ report }: { readonly report: ImportReport }) {
  const { text, exactMoney } = useFormatter()
  const { amountRead, amountUsed, amountNotUsed } = report
  const agree = amountRead === amountUsed + amountNotUsed
  return (
    <div className={styles['notice']}>
      <Notice tone={agree ? 'ok' : 'error'}>
        {text(agree ? 'data.report.agree' : 'data.report.disagree', {
          read: exactMoney(amountRead),
          used: exactMoney(amountUsed),
          notUsed: exactMoney(amountNotUsed),
        })}
      </Notice>
    </div>
  )
}
