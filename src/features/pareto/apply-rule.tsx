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

/** Making the tried rule the company's. */
export interface RuleApplication {
  readonly apply: () => void
  readonly isUnderWay: boolean
  /** It was done, and no other has been tried since. */
  readonly isDone: boolean
}

/** Makes the tried rule the company's, as Rules does. */
export function useRuleApplication({ rule, isTried }: TriedRule): RuleApplication {
  const settings = useSettings().data
  const save = useSaveSettings()
  const setAddress = useSetAddress()
  return {
    apply() {
      if (settings === undefined) return
      // An address that says the old rule would hide the new one.
      const said = ruleParameters(rule, settings.rule)
      const follow = () => setAddress(said, { replace: true })
      save.mutate({ ...settings, rule }, { onSuccess: follow })
    },
    isUnderWay: save.isPending,
    isDone: save.isSuccess && !isTried,
  }
}

interface ApplyRuleProps {
  readonly tried: TriedRule
  readonly application: RuleApplication
}

/** The buttons that put the tried rule in force, or drop it. */
export function ApplyRule({ tried, application }: ApplyRuleProps) {
  const { text } = useFormatter()
  const { isTried } = tried
  const { apply, isUnderWay, isDone } = application
  return (
    <div className={styles['apply']} data-print="hide">
      <Button look="primary" disabled={!isTried || isUnderWay} onClick={apply}>
        {text('pareto.change.apply')}
      </Button>
      <Button disabled={!isTried} onClick={tried.reset}>
        {text('pareto.change.reset')}
      </Button>
      <LiveRegion>{isDone ? text('pareto.change.applied') : ''}</LiveRegion>
      {isDone && (
        <span className={styles['note']}>
          {text.rich('pareto.change.appliedLink', { l: toTiers })}
        </span>
      )}
    </div>
  )
}
