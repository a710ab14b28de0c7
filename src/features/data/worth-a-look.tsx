import type { ReactNode } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { importNoteText } from '../../i18n/ingest-text.ts'
import { useDropDuplicates, usePossibleDuplicates } from '../../queries/files.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import type { LoadedFile } from '../../worker/protocol.ts'
import styles from './import-report.module.css'

interface WorthALookProps {
  readonly file: LoadedFile
  readonly onShowCustomers: () => void
}

/** What was read, is in use, and deserves a look: nothing here is decided without the user. */
export function WorthALook({ file, onShowCustomers }: WorthALookProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const groups = usePossibleDuplicates().data ?? []
  const { report } = file
  const countOf = (reason: 'same-name' | 'leading-zeros'): number =>
    groups.filter((group) => group.reason === reason).length
  const customers = [
    { label: text('data.look.sameName'), count: countOf('same-name') },
    { label: text('data.look.leadingZeros'), count: countOf('leading-zeros') },
  ].filter(({ count }) => count > 0)
  const nothing =
    customers.length === 0 && report.duplicates.lines === 0 && report.notes.length === 0
  return (
    <Section title={text('data.look.title')}>
      {nothing ? (
        <p className={styles['none']}>{text('data.look.nothing')}</p>
      ) : (
        <table className={table['table']}>
          <tbody>
            {customers.map(({ label, count }) => (
              <LookRow
                key={label}
                label={label}
                count={count}
                action={
                  <Button
                    look="link"
                    aria-label={text('data.look.showOf', { what: label })}
                    onClick={onShowCustomers}
                  >
                    {text('data.look.show')}
                  </Button>
                }
              />
            ))}
            {report.duplicates.lines > 0 && <DuplicateRow file={file} />}
            {report.notes.map((note, position) => (
              <LookRow key={position} label={importNoteText(note, formatter)} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

/** Rows that repeat another row exactly: kept, because two equal lines can be real. */
function DuplicateRow({ file }: { readonly file: LoadedFile }) {
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

interface LookRowProps {
  readonly label: string
  readonly count?: number
  readonly action?: ReactNode
}

function LookRow({ label, count, action }: LookRowProps) {
  const { integer } = useFormatter()
  return (
    <tr>
      <td>{label}</td>
      <td className={table['number']}>{count === undefined ? '' : integer(count)}</td>
      <td className={classNames(table['number'], styles['act'])}>{action}</td>
    </tr>
  )
}
