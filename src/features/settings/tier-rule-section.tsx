import { PRESETS, presetOf, type TierRule } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { basisChoices, presetChoices, scopeChoices } from '../../i18n/rule-choices.ts'
import { percentNumber } from '../../i18n/rule-text.ts'
import { useSetAddress } from '../../state/address.ts'
import { NO_RULE, parseCutOffs } from '../../state/rule-address.ts'
import { CutOffFields } from '../../ui/cut-off-fields.tsx'
import { Field } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

/** The rule that counts wherever the address names no other. */
export function TierRuleSection() {
  const formatter = useFormatter()
  const { text } = formatter
  const { settings, change } = useRulesOfScreen()
  const { rule } = settings
  const setAddress = useSetAddress()
  const apply = (patch: Partial<TierRule>) => {
    change({ rule: { ...rule, ...patch } })
    // A rule that the address still named would hide the new one on every screen.
    setAddress(NO_RULE, { replace: true })
  }
  return (
    <Section title={text('rules.tierRule.title')} caption={text('rules.tierRule.caption')}>
      <div className={styles['stack']}>
        <div className={styles['preset']}>
          <Field label={text('tiers.rule.preset')}>
            {({ id }) => (
              <Select
                id={id}
                full
                value={presetOf(rule) ?? 'custom'}
                options={presetChoices(rule, formatter)}
                onChange={(name) =>
                  name !== 'custom' && apply({ ...PRESETS[name], scope: rule.scope })
                }
              />
            )}
          </Field>
        </div>
        <Segmented
          showLabel
          label={text('tiers.rule.basis')}
          value={rule.basis}
          options={basisChoices(formatter)}
          onChange={(basis) => apply({ basis })}
        />
        <div className={styles['preset']}>
          <CutOffFields
            a={percentNumber(rule.a)}
            b={percentNumber(rule.b)}
            parse={parseCutOffs}
            onChange={apply}
          />
        </div>
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
          options={scopeChoices(formatter)}
          onChange={(scope) => apply({ scope })}
        />
        <p className={styles['note']}>{text('rules.tierRule.note')}</p>
      </div>
    </Section>
  )
}
