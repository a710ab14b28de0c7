import { PRESETS, presetOf } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { presetChoices, scopeChoices } from '../../i18n/rule-choices.ts'
import { percentNumber } from '../../i18n/rule-text.ts'
import { parseCutOffs } from '../../state/rule-address.ts'
import { CutOffFields } from '../../ui/cut-off-fields.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import type { TriedRule } from './use-tried-rule.ts'
import styles from './pareto.module.css'

/** The rule that is tried, as controls. */
export function RuleControls({ tried }: { readonly tried: TriedRule }) {
  const formatter = useFormatter()
  const { text } = formatter
  const { rule, choose } = tried
  return (
    <div className={styles['controls']} data-print="hide">
      <Segmented
        label={text('tiers.rule.basis')}
        value={rule.basis}
        options={[
          { value: 'customers', label: text('pareto.cutByCustomers') },
          { value: 'contribution', label: text('pareto.cutByContribution') },
        ]}
        onChange={(basis) => choose({ basis })}
      />
      <Select
        label={text('tiers.rule.preset')}
        value={presetOf(rule) ?? 'custom'}
        options={presetChoices(rule, formatter)}
        onChange={(name) => name !== 'custom' && choose({ ...PRESETS[name], scope: rule.scope })}
      />
      <Select
        label={text('tiers.rule.scope')}
        value={rule.scope}
        options={scopeChoices(formatter)}
        onChange={(scope) => choose({ scope })}
      />
      <div className={styles['fields']}>
        <CutOffFields
          compact
          a={percentNumber(rule.a)}
          b={percentNumber(rule.b)}
          parse={parseCutOffs}
          onChange={choose}
        />
      </div>
    </div>
  )
}
