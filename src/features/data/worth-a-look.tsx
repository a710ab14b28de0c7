import type { ReactNode } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { importNoteText } from '../../i18n/ingest-text.ts'
import type { ImportNote } from '../../ingest/import-report.ts'
import { useSaveSettings, useSettings } from '../../queries/company.ts'
import { useDropDuplicates, usePossibleDuplicates, useRedLetterPairs } from '../../queries/files.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import type { LoadedFile } from '../../worker/loaded-file.ts'
import type { RowSelection } from './row-selection.ts'
import styles from './import-report.module.css'

interface WorthALookProps {
  readonly file: LoadedFile
  readonly onShowRows: (selection: RowSelection) => void
  readonly onShowCustomers: () => void
}

/** What was read, is in use, and deserves a look: nothing here is decided without the user. */
export function WorthALook({ file, onShowRows, onShowCustomers }: WorthALookProps) {
  const { text } = useFormatter()
  const groups = usePossibleDuplicates().data ?? []
  const pairs = useRedLetterPairs(file.id).data?.lines ?? 0
  const { report } = file
  const countOf = (reason: 'same-name' | 'leading-zeros'): number =>
    groups.filter((group) => group.reason === reason).length
  const customers = [
    { label: text('data.look.sameName'), count: countOf('same-name') },
    { label: text('data.look.leadingZeros'), count: countOf('leading-zeros') },
  ].filter(({ count }) => count > 0)
  const nothing =
    customers.length === 0 &&
    report.duplicates.lines === 0 &&
    pairs === 0 &&
    report.notes.length === 0
  return (
    <Section title={text('data.look.title')}>
      {nothing ? (
        <p className={styles['none']}>{text('data.look.nothing')}</p>
      ) : (
        <table className={table['table']}>
          <tbody>
            {customers.map(({ label, count }) => (
              <LookRow key={label} label={label} count={count} onShow={onShowCustomers} />
            ))}
            {report.duplicates.lines > 0 && (
              <DuplicateRow
                file={file}
                onShow={() => onShowRows({ kind: 'used', lines: 'duplicates' })}
              />
            )}
            {pairs > 0 && (
              <PairsRow file={file} onShow={() => onShowRows({ kind: 'used', lines: 'pairs' })} />
            )}
            {report.notes.map((note, position) => (
              <NoteRow key={position} note={note} onShowRows={onShowRows} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

/** Rows that repeat another row exactly: kept, because two equal lines can be real. */
function DuplicateRow({
  file,
  onShow,
}: {
  readonly file: LoadedFile
  readonly onShow: () => void
}) {
  const { text, exactMoney } = useFormatter()
  const { mutate, isPending } = useDropDuplicates()
  const { dropsDuplicates, report } = file
  const name = report.fileName
  return (
    <LookRow
      label={text(dropsDuplicates ? 'data.look.duplicatesDropped' : 'data.look.duplicates', {
        amount: exactMoney(report.duplicates.amount),
      })}
      count={report.duplicates.lines}
      onShow={onShow}
      action={
        <Button
          look="link"
          disabled={isPending}
          aria-label={text(dropsDuplicates ? 'data.look.keepOf' : 'data.look.dropOf', { name })}
          onClick={() => mutate({ file: file.id, drop: !dropsDuplicates })}
        >
          {text(dropsDuplicates ? 'data.look.keep' : 'data.look.drop')}
        </Button>
      }
    />
  )
}

/** Sale and return lines that cancel each other: counted, until the user sets both aside. */
function PairsRow({ file, onShow }: { readonly file: LoadedFile; readonly onShow: () => void }) {
  const { text, exactMoney } = useFormatter()
  const pairs = useRedLetterPairs(file.id).data
  const settings = useSettings().data
  const { mutate, isPending } = useSaveSettings()
  if (pairs === undefined || settings === undefined) return null
  const { setsPairsAside } = settings
  return (
    <LookRow
      label={text(setsPairsAside ? 'data.look.pairsAside' : 'data.look.pairs', {
        amount: exactMoney(pairs.amount),
      })}
      count={pairs.lines}
      onShow={onShow}
      action={
        <Button
          look="link"
          disabled={isPending}
          onClick={() => mutate({ ...settings, setsPairsAside: !setsPairsAside })}
        >
          {text(setsPairsAside ? 'data.look.count' : 'data.look.setAside')}
        </Button>
      }
    />
  )
}

/** A note of the report; returns and samples open their lines. */
function NoteRow({
  note,
  onShowRows,
}: {
  readonly note: ImportNote
  readonly onShowRows: (selection: RowSelection) => void
}) {
  const formatter = useFormatter()
  const label = importNoteText(note, formatter)
  if (note.kind !== 'returns' && note.kind !== 'samples') return <LookRow label={label} />
  const lines = note.kind
  return <LookRow label={label} onShow={() => onShowRows({ kind: 'used', lines })} />
}

interface LookRowProps {
  readonly label: string
  readonly count?: number
  /** What can be done about it, before 'Show'. */
  readonly action?: ReactNode
  readonly onShow?: () => void
}

function LookRow({ label, count, action, onShow }: LookRowProps) {
  const { text, integer } = useFormatter()
  return (
    <tr>
      <td>{label}</td>
      <td className={table['number']}>{count === undefined ? '' : integer(count)}</td>
      <td className={classNames(table['number'], styles['act'])}>
        {action}
        {onShow !== undefined && (
          <Button
            look="link"
            aria-label={text('data.look.showOf', { what: label })}
            onClick={onShow}
          >
            {text('data.look.show')}
          </Button>
        )}
      </td>
    </tr>
  )
}
