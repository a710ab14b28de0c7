import { useState } from 'react'
import type { DueList, DueStep } from '../../domain/follow-up/due-list.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useLogging } from '../../follow-up/use-logging.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { stepsPlaybookNote } from '../../i18n/playbook-text.ts'
import { useSettings } from '../../queries/company.ts'
import { useExport } from '../../queries/export.ts'
import { PageLink, ScreenLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Empty } from '../../ui/empty.tsx'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import texts from '../../ui/text.module.css'
import { DueTable } from './due-table.tsx'
import { useDueDocument } from './use-due-document.tsx'
import styles from './follow-ups.module.css'

export interface DueSectionProps {
  readonly list: DueList
  readonly directory: CustomerDirectory
}

/** The next steps that are planned, by when they are due; each is logged, put off or put away in place. */
export function DueSection(props: DueSectionProps) {
  const view = useView()
  // What keeps its place does so within one list; another salesperson's is another list.
  return <Steps key={JSON.stringify(view)} {...props} />
}

function Steps({ list, directory }: DueSectionProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const { salesperson } = useView()
  const settings = useSettings().data
  const logging = useLogging()
  const [opened] = useState(list.steps)
  useDueDocument(list, directory)
  const isTouched = ({ customer }: DueStep) => logging.touched.has(directory.keys[customer] ?? '')
  // A step that was just logged keeps its place until the list is opened again.
  const steps = [
    ...list.steps.filter((step) => !isTouched(step)),
    ...opened.filter(isTouched),
  ].toSorted((x, y) => x.day - y.day || y.valueAtRisk - x.valueAtRisk || x.customer - y.customer)
  return (
    <>
      <LiveRegion>{logging.said}</LiveRegion>
      {steps.length === 0 ? (
        <NothingPlanned />
      ) : (
        <>
          <div className={styles['bar']} data-print="hide">
            {salesperson !== undefined && (
              <PageLink
                to="salespeople"
                name={salesperson}
                patch={{ show: 'plan' }}
                className={texts['link']}
              >
                {text('plan.title')}
              </PageLink>
            )}
            <ExportSteps today={list.today} />
          </div>
          <DueTable steps={steps} directory={directory} logging={logging} />
          {settings !== undefined && (
            <p className={styles['note']}>{stepsPlaybookNote(steps, settings, formatter)}</p>
          )}
        </>
      )}
      {list.struck > 0 && (
        <p className={styles['note']}>{text('followUps.due.struck', { count: list.struck })}</p>
      )}
    </>
  )
}

function ExportSteps({ today }: Pick<DueList, 'today'>) {
  const view = useView()
  const { save, isPending } = useExport('exportDueList')
  return <ExportMenu disabled={isPending} onExport={(format) => save({ view, today, format })} />
}

function NothingPlanned() {
  const { text } = useFormatter()
  return (
    <Empty
      title={text('followUps.due.none')}
      why={text('followUps.due.noneWhy')}
      action={
        <ScreenLink to="alerts" className={texts['link']}>
          {text('followUps.due.noneAction')}
        </ScreenLink>
      }
    />
  )
}
