import type { DecileReport } from '../../domain/deciles/decile-report.ts'
import type { CustomerDirectory } from '../../domain/company/customer-directory.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useDirectory } from '../../queries/company.ts'
import { useDecileReport } from '../../queries/deciles.ts'
import { useRangeView } from '../../state/range.ts'
import { Panels } from '../../ui/panels.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { DecileFindings } from './decile-findings.tsx'
import { DecileNames } from './decile-names.tsx'
import { MoneyDeciles } from './money-deciles.tsx'
import { NobodyOrdered } from './nobody-ordered.tsx'
import { PriceBuyers } from './price-buyers.tsx'
import { PurchaseDeciles } from './purchase-deciles.tsx'
import { ThreeGroups } from './three-groups.tsx'
import { useSelection } from './use-selection.ts'
import styles from './deciles.module.css'

/** Which tenth of the customers makes how much, and who they are. */
export function DecilesScreen() {
  const { text } = useFormatter()
  const { data: report } = useDecileReport(useRangeView())
  const { data: directory } = useDirectory()
  if (report === undefined || directory === undefined) {
    return (
      <Screen title={text('deciles.title')}>
        <Pending lines={12} />
      </Screen>
    )
  }
  const isEmpty = report.total.customers === 0
  return (
    <Screen
      title={text('deciles.title')}
      className={styles['screen']}
      findings={isEmpty ? undefined : <DecileFindings report={report} />}
    >
      {isEmpty ? (
        <NobodyOrdered report={report} />
      ) : (
        <Deciles report={report} directory={directory} />
      )}
    </Screen>
  )
}

interface DecilesProps {
  readonly report: DecileReport
  readonly directory: CustomerDirectory
}

function Deciles({ report, directory }: DecilesProps) {
  const { selection, toggle, close } = useSelection()
  const props = { report, directory, selection, onSelect: toggle }
  const names = selection !== undefined && (
    <DecileNames
      key={JSON.stringify(selection)}
      selection={selection}
      report={report}
      directory={directory}
      onClose={close}
    />
  )
  return (
    <Panels className={styles['sections']}>
      <MoneyDeciles {...props} />
      {selection?.kind === 'decile' && names}
      <Panels className={styles['grid']}>
        <PurchaseDeciles {...props} />
        <ThreeGroups {...props} />
      </Panels>
      <PriceBuyers {...props} />
      {selection !== undefined && selection.kind !== 'decile' && names}
    </Panels>
  )
}
