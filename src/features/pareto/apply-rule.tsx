import type { ReactNode } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useSaveSettings, useSettings } from '../../queries/company.ts'
import { useSetAddress } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { ruleParameters } from '../../state/rule-address.ts'
import { Button } from '../../ui/button.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { TriedRule } from './use-tried-rule.ts'
import styles from './pareto.module.css'

const toTiers = (chunks: ReactNode) => <ScreenLink to="tiers">{chunks}</ScreenLink>

/** Makes the tried rule the company's, as Rules does; or drops it. */
export function ApplyRule({ tried }: { readonly tried: TriedRule }) {
  const { text } = useFormatter()
  const settings = useSettings().data
  const save = useSaveSettings()
  const setAddress = useSetAddress()
  const { rule, isTried } = tried
  const apply = () => {
    if (settings === undefined) return
    // An address with a rule of its own would hide the new one.
    const follow = () => setAddress(ruleParameters(rule, rule), { replace: true })
    save.mutate({ ...settings, rule }, { onSuccess: follow })
  }
  const isSaved = save.isSuccess && !isTried
  return (
    <div className={styles['apply']} data-print="hide">
      <Button look="primary" disabled={!isTried || save.isPending} onClick={apply}>
        {text('pareto.change.apply')}
      </Button>
      <Button disabled={!isTried} onClick={tried.reset}>
        {text('pareto.change.reset')}
      </Button>
      <LiveRegion>{isSaved ? text('pareto.change.applied') : ''}</LiveRegion>
      {isSaved && (
        <span className={styles['note']}>
          {text.rich('pareto.change.appliedLink', { l: toTiers })}
        </span>
      )}
    </div>
  )
}
