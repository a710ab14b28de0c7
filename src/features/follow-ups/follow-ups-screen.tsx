import { useId, type ReactNode } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useDirectory } from '../../queries/company.ts'
import { useDueList, useLogList } from '../../queries/follow-ups.ts'
import { useScoreboard } from '../../queries/reports.ts'
import { useAddress, useSetAddress, type Address } from '../../state/address.ts'
import { useView } from '../../state/view.ts'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { tabId, Tabs } from '../../ui/tabs.tsx'
import { DueFindings } from './due-findings.tsx'
import { DueSection } from './due-section.tsx'
import { isDueNow } from './due-sums.ts'
import { useLogFilter } from './log-filter.ts'
import { LogFindings } from './log-findings.tsx'
import { LogSection } from './log-section.tsx'
import { ResultsFindings } from './results-findings.tsx'
import { ResultsSection } from './results-section.tsx'

const TABS = ['due', 'results', 'log'] as const
type Tab = (typeof TABS)[number]

/** What is due, what came of it, and all that was done. */
export function FollowUpsScreen() {
  const tab = tabOf(useAddress().show)
  switch (tab) {
    case 'due':
      return <DueTab />
    case 'log':
      return <LogTab />
    case 'results':
      return <ResultsTab />
  }
}

function tabOf(show: Address['show']): Tab {
  return show === 'results' || show === 'log' ? show : 'due'
}

function DueTab() {
  const list = useDueList(useView()).data
  const directory = useDirectory().data
  return (
    <TabScreen tab="due" findings={list && <DueFindings list={list} />}>
      {list === undefined || directory === undefined ? (
        <Pending lines={9} />
      ) : (
        <DueSection list={list} directory={directory} />
      )}
    </TabScreen>
  )
}

function LogTab() {
  const filter = useLogFilter()
  const list = useLogList(useView(), filter).data
  const directory = useDirectory().data
  return (
    <TabScreen tab="log" findings={list && <LogFindings list={list} />}>
      {list === undefined || directory === undefined ? (
        <Pending lines={9} />
      ) : (
        <LogSection list={list} filter={filter} directory={directory} />
      )}
    </TabScreen>
  )
}

function ResultsTab() {
  const { span = 'period' } = useAddress()
  const report = useScoreboard(useView(), span).data
  return (
    <TabScreen
      tab="results"
      findings={report && report.total.alerts > 0 && <ResultsFindings report={report} />}
    >
      {report === undefined ? <Pending lines={9} /> : <ResultsSection report={report} />}
    </TabScreen>
  )
}

interface TabScreenProps {
  readonly tab: Tab
  readonly findings?: ReactNode
  readonly children: ReactNode
}

/** One of the parts of the screen, under the row of tabs. */
function TabScreen({ tab, findings, children }: TabScreenProps) {
  const { text, integer } = useFormatter()
  const setAddress = useSetAddress()
  const panelId = useId()
  const due = useDueList(useView()).data?.steps.filter(isDueNow).length
  const options = TABS.map((value) => ({
    value,
    label: text(`followUps.tab.${value}`),
    count: value === 'due' && due !== undefined ? integer(due) : undefined,
  }))
  return (
    <Screen title={text('followUps.title')} findings={findings}>
      <div data-print="hide">
        <Tabs
          label={text('followUps.tabs')}
          panelId={panelId}
          value={tab}
          options={options}
          onChange={(chosen) =>
            setAddress({
              show: chosen === 'due' ? undefined : chosen,
              channel: undefined,
              outcome: undefined,
              q: undefined,
            })
          }
        />
      </div>
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(panelId, tab)}>
        {children}
      </div>
    </Screen>
  )
}
