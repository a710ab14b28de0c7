import { useFormatter } from '../../i18n/formatter-context.tsx'
import { usePersonReport } from '../../queries/people.ts'
import { useOverview } from '../../queries/reports.ts'
import { usePageName } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { useView } from '../../state/view.ts'
import { Empty } from '../../ui/empty.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { PersonPage } from './person-page.tsx'
import { useShownPart } from './person-tabs.tsx'
import { PlanScreen } from './plan-screen.tsx'
import styles from './person.module.css'

/** One salesperson's page, whatever the filter by salesperson says. */
export function SalespersonScreen() {
  const { text } = useFormatter()
  const name = usePageName() ?? ''
  const part = useShownPart()
  if (part === 'figures') return <FiguresScreen name={name} />
  const back = (
    <ScreenLink to="salespeople" className={styles['back']}>
      {text('salespeople.person.back')}
    </ScreenLink>
  )
  return <PlanScreen key={name} name={name} back={back} />
}

function FiguresScreen({ name }: { readonly name: string }) {
  const { text } = useFormatter()
  const view = { ...useView(), salesperson: name }
  const report = usePersonReport(view, name).data
  const overview = useOverview(view).data
  const title = name || text('terms.unassigned')
  if (report === null) {
    return (
      <Screen title={title}>
        <Empty
          title={text('salespeople.person.unknown')}
          why={text('salespeople.person.unknownWhy', { name })}
          action={
            <ScreenLink to="salespeople" className={styles['link']}>
              {text('salespeople.person.back')}
            </ScreenLink>
          }
        />
      </Screen>
    )
  }
  if (report === undefined || overview === undefined) {
    return (
      <Screen title={title}>
        <Pending lines={12} />
      </Screen>
    )
  }
  return <PersonPage report={report} overview={overview} />
}
