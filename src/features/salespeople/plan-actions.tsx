import { useMemo } from 'react'
import type { CompanySettings } from '../../domain/company/company-settings.ts'
import type { ContactPlanReport } from '../../domain/follow-up/contact-plan-report.ts'
import type { CompanyReport } from '../../domain/company/company-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { ContactPlanDocument } from '../../print/contact-plan-document.tsx'
import { usePrint, usePrintDocument, type CreateDocument } from '../../print/print-context.tsx'
import { toSheetOrigin } from '../../print/sheet-origin.ts'
import { useAskContactPlans } from '../../queries/contact-plans.ts'
import { useExport } from '../../queries/export.ts'
import { useView } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { ExportMenu } from '../../ui/export-menu.tsx'
import styles from './plan.module.css'

interface PlanActionsProps {
  /** Whose plan; '' = unassigned. */
  readonly name: string
  readonly report: ContactPlanReport
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
  readonly company: CompanyReport
}

/** The plan as a file, in calendars, and on paper: the person's, or everyone's. */
export function PlanActions(props: PlanActionsProps) {
  const { name, report, directory, settings, company } = props
  const { text } = useFormatter()
  const view = useView()
  const print = usePrint()
  const ask = useAskContactPlans()
  const { save, isPending } = useExport('exportContactPlan')
  const { week } = report
  const create = useMemo(() => {
    const documentOf =
      (shown: ContactPlanReport): CreateDocument =>
      (printedOn) => (
        <ContactPlanDocument
          report={shown}
          directory={directory}
          settings={settings}
          origin={toSheetOrigin(company, settings, printedOn)}
        />
      )
    return { shown: documentOf(report), documentOf }
  }, [report, directory, settings, company])
  usePrintDocument(create.shown)

  const saveAs = (format: 'ics' | 'csv' | 'xlsx') =>
    save({ view: { ...view, salesperson: name }, week, format })
  return (
    <div className={styles['actions']}>
      <ExportMenu
        disabled={isPending}
        onExport={saveAs}
        above={[
          {
            label: text('plan.calendar'),
            hint: text('plan.calendarHint'),
            onSelect: () => saveAs('ics'),
          },
        ]}
      />
      <Button
        icon="print"
        disabled={ask.isPending}
        onClick={() =>
          ask.mutate({ view, week }, { onSuccess: (all) => print(create.documentOf(all)) })
        }
      >
        {text('plan.printAll')}
      </Button>
    </div>
  )
}
