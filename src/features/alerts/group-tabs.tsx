import type { WatchReport } from '../../domain/alerts/watch-report.ts'
import type { AlertReport } from '../../domain/alerts/alert-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSetAddress, type AlertGroupName } from '../../state/address.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { countOf } from './alert-groups.ts'

export interface GroupTabsProps {
  readonly groups: readonly AlertGroupName[]
  readonly shown: AlertGroupName
  readonly report: AlertReport
  readonly watch: WatchReport
  readonly panelId: string
}

/** The groups of customers, each with how many of the company's are in it. */
export function GroupTabs({ groups, shown, report, watch, panelId }: GroupTabsProps) {
  const { text, integer } = useFormatter()
  const setAddress = useSetAddress()
  return (
    <Tabs
      label={text('alerts.groups.label')}
      panelId={panelId}
      value={shown}
      options={groups.map((group) => ({
        value: group,
        label: text(`alerts.groups.${group}`),
        count: integer(countOf(group, report, watch)),
      }))}
      onChange={(group) =>
        setAddress({ group: group === groups[0] ? undefined : group, severity: undefined })
      }
    />
  )
}
