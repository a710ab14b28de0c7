import { useFormatter } from '../../i18n/formatter-context.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panels } from '../../ui/panels.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AlertsSection } from './alerts-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { CausesSection } from './causes-section.tsx'
import { CompanySection } from './company-section.tsx'
import { DeleteSection } from './delete-section.tsx'
import { ExcludedSection } from './excluded-section.tsx'
import { HandoversSection } from './handovers-section.tsx'
import { LookSection } from './look-section.tsx'
import { PeriodsSection } from './periods-section.tsx'
import { PlanSection } from './plan-section.tsx'
import { PlaybookSection } from './playbook-section.tsx'
import { StatusesSection } from './statuses-section.tsx'
import { TierRuleSection } from './tier-rule-section.tsx'
import { RulesContext, useRules } from './use-rules.ts'
import styles from './rules.module.css'

/** What the company decided about its own figures. Every change is saved at once. */
export function RulesScreen() {
  const { text } = useFormatter()
  const rules = useRules()
  return (
    <Screen
      title={text('terms.screen.rules')}
      findings={text(rules?.state === 'saved' ? 'rules.saved' : 'rules.findings')}
    >
      <LiveRegion>{rules?.state === 'saved' && text('rules.saved')}</LiveRegion>
      {rules?.state === 'failed' && <Notice tone="error">{text('rules.failed')}</Notice>}
      {rules === undefined ? (
        <Pending />
      ) : (
        <RulesContext value={rules}>
          <div className={styles['columns']}>
            <Panels className={styles['column']}>
              <TierRuleSection />
              <PeriodsSection />
              <PlaybookSection />
              <PlanSection />
            </Panels>
            <Panels className={styles['column']}>
              <ExcludedSection />
              <HandoversSection />
              <AlertsSection />
              <CausesSection />
              <StatusesSection />
              <CompanySection />
              <BackupSection />
              <LookSection />
              <DeleteSection />
            </Panels>
          </div>
        </RulesContext>
      )}
    </Screen>
  )
}
