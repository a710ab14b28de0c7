import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { CompanySettings, CustomerMerge } from '../../domain/company/company-settings.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useDirectory, useSaveSettings, useSettings } from '../../queries/company.ts'
import { usePossibleDuplicates } from '../../queries/files.ts'
import { PageLink } from '../../state/link.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Pending } from '../../ui/pending.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import table from '../../ui/table.module.css'
import texts from '../../ui/text.module.css'
import type { PossibleDuplicate } from '../../domain/company/possible-duplicates.ts'
import { withMerged, withoutMerge } from './customer-merges.ts'
import styles from './possible-duplicates.module.css'

/** Customers that may be one. Merging is the user's act, and is taken back here as well. */
export function PossibleDuplicates({ onClose }: { readonly onClose: () => void }) {
  const { text } = useFormatter()
  const groups = usePossibleDuplicates().data
  const directory = useDirectory().data
  const settings = useSettings().data
  const { mutate, isPending } = useSaveSettings()
  const ready = groups !== undefined && directory !== undefined && settings !== undefined
  const save = (company: CompanySettings, merges: readonly CustomerMerge[]): void =>
    mutate({ ...company, merges })
  return (
    <Dialog opened wide onClose={onClose} title={text('data.merge.title')}>
      <p className={styles['text']}>{text('data.merge.text')}</p>
      {ready ? (
        <>
          <GroupTable
            groups={groups}
            directory={directory}
            busy={isPending}
            onMerge={(keys) => save(settings, withMerged(settings.merges, keys))}
          />
          <MergeTable
            merges={settings.merges}
            directory={directory}
            busy={isPending}
            onUndo={(from) => save(settings, withoutMerge(settings.merges, from))}
          />
        </>
      ) : (
        <Pending />
      )}
    </Dialog>
  )
}

interface GroupTableProps {
  readonly groups: readonly PossibleDuplicate[]
  readonly directory: CustomerDirectory
  readonly busy: boolean
  readonly onMerge: (keys: readonly string[]) => void
}

function GroupTable({ groups, directory, busy, onMerge }: GroupTableProps) {
  const { text } = useFormatter()
  if (groups.length === 0) return <p className={styles['none']}>{text('data.merge.none')}</p>
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th>{text('data.merge.customer')}</th>
          <th>{text('data.merge.id')}</th>
          <th>
            <VisuallyHidden>{text('data.merge.same')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      {groups.map((group) => {
        const keys = group.customers.flatMap((customer) => directory.keys[customer] ?? [])
        const ids = group.customers.map((customer) => directory.ids[customer] ?? '')
        return (
          <tbody key={keys.join('\n')} className={styles['group']}>
            {group.customers.map((customer, position) => (
              <tr key={customer}>
                <td>
                  <PageLink
                    to="customers"
                    name={directory.keys[customer] ?? ''}
                    className={texts['link']}
                  >
                    {directory.names[customer]}
                  </PageLink>
                </td>
                <td className={styles['id']}>
                  {directory.ids[customer] === ''
                    ? text('data.merge.noId')
                    : directory.ids[customer]}
                </td>
                {position === 0 && (
                  <td rowSpan={group.customers.length} className={table['number']}>
                    <Button
                      disabled={busy}
                      aria-label={text('data.merge.sameOf', {
                        names: ids.join(text('data.mapping.comma')),
                      })}
                      onClick={() => onMerge(keys)}
                    >
                      {text('data.merge.same')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

interface MergeTableProps {
  readonly merges: readonly CustomerMerge[]
  readonly directory: CustomerDirectory
  readonly busy: boolean
  readonly onUndo: (from: string) => void
}

function MergeTable({ merges, directory, busy, onUndo }: MergeTableProps) {
  const { text } = useFormatter()
  if (merges.length === 0) return null
  const nameOf = (key: string): string => {
    const customer = directory.keys.indexOf(key)
    return directory.names[customer] ?? key
  }
  return (
    <table className={classNames(table['table'], styles['merges'])}>
      <thead>
        <tr>
          <th>{text('data.merge.id')}</th>
          <th>{text('data.merge.done')}</th>
          <th>
            <VisuallyHidden>{text('data.merge.undo')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {merges.map(({ from, into }) => (
          <tr key={from}>
            <td>{from}</td>
            <td>{text('data.merge.merged', { name: nameOf(into), id: into })}</td>
            <td className={table['number']}>
              <Button
                look="link"
                disabled={busy}
                aria-label={text('data.merge.undoOf', { from, into })}
                onClick={() => onUndo(from)}
              >
                {text('data.merge.undo')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
