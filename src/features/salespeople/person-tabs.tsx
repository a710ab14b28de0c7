import { useId, type ReactNode } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { tabId, Tabs } from '../../ui/tabs.tsx'

type Part = 'figures' | 'plan'

/** The part of a person's page that the address asks for. */
export function useShownPart(): Part {
  return useAddress().show === 'plan' ? 'plan' : 'figures'
}

/** A person's page in two parts: the figures, and the contact plan. */
export function PersonTabs({ children }: { readonly children: ReactNode }) {
  const { text } = useFormatter()
  const setAddress = useSetAddress()
  const shown = useShownPart()
  const panelId = useId()
  return (
    <>
      <Tabs
        label={text('plan.tabs')}
        panelId={panelId}
        value={shown}
        options={[
          { value: 'figures', label: text('plan.figures') },
          { value: 'plan', label: text('plan.title') },
        ]}
        onChange={(part) =>
          setAddress({ show: part === 'plan' ? 'plan' : undefined, week: undefined })
        }
      />
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(panelId, shown)}>
        {children}
      </div>
    </>
  )
}
