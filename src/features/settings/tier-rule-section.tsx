import { PRESETS, type PresetName, type TierRule } from '../../domain/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { percentNumber, ruleText } from '../../i18n/rule-text.ts'
import { areCutOffs, parseCutOff, presetOf } from '../../state/rule-address.ts'
import { Field } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { CommittedInput } from './committed-input.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

/** The rule that counts wherever the address names no other. */
export function TierRuleSection() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const { rule } = settings
  const apply = (patch: Partial<TierRule>) => change({ rule: { ...rule, ...patch } })
  return (
    <Section title={text('rules.tierRule.title')} caption={text('rules.tierRule.caption')}>
      <div className={styles['stack']}>
        <PresetChoice rule={rule} apply={apply} />
        <Segmented
          showLabel
          label={text('tiers.rule.basis')}
          value={rule.basis}
          options={[
            { value: 'customers', label: text('tiers.rule.basisCustomers') },
            { value: 'contribution', label: text('tiers.rule.basisContribution') },
          ]}
          onChange={(basis) => apply({ basis })}
        />
        <CutOffs rule={rule} apply={apply} />
        <p className={styles['note']}>
          {text(`tiers.rule.basisHint.${rule.basis}`, {
            a: `${percentNumber(rule.a)}%`,
            b: `${percentNumber(rule.b)}%`,
            measure: 'sales',
          })}
        </p>
        <Segmented
          showLabel
          label={text('tiers.rule.scope')}
          value={rule.scope}
          options={[
            { value: 'company', label: text('tiers.rule.scopeCompany') },
            { value: 'owner', label: text('tiers.rule.scopeOwner') },
          ]}
          onChange={(scope) => apply({ scope })}
        />
        <p className={styles['note']}>
          {text('rules.tierRule.measureNote')} {text('rules.tierRule.addressNote')}
        </p>
      </div>
    </Section>
  )
}

interface RulePartProps {
  readonly rule: TierRule
  readonly apply: (patch: Partial<TierRule>) => void
}

function PresetChoice({ rule, apply }: RulePartProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const preset = presetOf(rule)
  const names = Object.keys(PRESETS) as PresetName[]
  return (
    <div className={styles['preset']}>
      <Field label={text('tiers.rule.preset')}>
        {({ id }) => (
          <Select
            id={id}
            full
            value={preset ?? 'custom'}
            options={[
              ...names.map((name) => ({ value: name, label: ruleText(PRESETS[name], formatter) })),
              ...(preset === undefined
                ? [{ value: 'custom' as const, label: text('tiers.rule.custom') }]
                : []),
            ]}
            onChange={(name) => name !== 'custom' && apply({ ...PRESETS[name], scope: rule.scope })}
          />
        )}
      </Field>
    </div>
  )
}

function CutOffs({ rule, apply }: RulePartProps) {
  const { text } = useFormatter()
  const make = (part: 'a' | 'b') => {
    const isValid = (cut: number | undefined) =>
      cut !== undefined && (part === 'a' ? areCutOffs(cut, rule.b) : areCutOffs(rule.a, cut))
    return (
      <CommittedInput
        figure
        inputMode="decimal"
        className={styles['short']}
        label={text(part === 'a' ? 'tiers.rule.cutA' : 'tiers.rule.cutB')}
        value={percentNumber(rule[part])}
        problemOf={(typed) =>
          isValid(parseCutOff(typed)) ? undefined : text('tiers.rule.invalid')
        }
        onCommit={(typed) => apply({ [part]: parseCutOff(typed) ?? rule[part] })}
      />
    )
  }
  return (
    <div className={styles['row']}>
      {make('a')}
      {make('b')}
    </div>
  )
}
