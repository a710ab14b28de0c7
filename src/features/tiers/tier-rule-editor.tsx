import { useState } from 'react'
import { PRESETS, presetOf, type Measure, type TierRule } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { basisChoices, presetChoices, scopeChoices } from '../../i18n/rule-choices.ts'
import { percentNumber, ruleText, scopeText } from '../../i18n/rule-text.ts'
import { useSetAddress } from '../../state/address.ts'
import { parseCutOffs, ruleParameters } from '../../state/rule-address.ts'
import { Button } from '../../ui/button.tsx'
import { CutOffFields } from '../../ui/cut-off-fields.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './tiers-screen.module.css'

interface TierRuleEditorProps {
  readonly rule: TierRule
  /** The rule of the company, where the address names no other. */
  readonly company: TierRule
  readonly measure: Measure
}

/** The rule in force, as a button that opens it for change in place. */
export function TierRuleEditor(props: TierRuleEditorProps) {
  const { rule } = props
  const formatter = useFormatter()
  const { text } = formatter
  const [opened, setOpened] = useState(false)
  const name = ruleText(rule, formatter)
  return (
    <Popover
      label={text('tiers.rule.title')}
      opened={opened}
      onChange={setOpened}
      trigger={
        <Button
          aria-label={text('tiers.rule.button', { rule: name })}
          className={styles['rule']}
          onClick={() => setOpened(!opened)}
        >
          <span>{rule.scope === 'owner' ? `${name}, ${scopeText(rule, formatter)}` : name}</span>
          <Icon name="down" size={14} />
        </Button>
      }
    >
      <RuleForm {...props} />
    </Popover>
  )
}

function RuleForm({ rule, company, measure }: TierRuleEditorProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  const apply = (change: Partial<TierRule>) =>
    setAddress(ruleParameters({ ...rule, ...change }, company))
  const parts = ['basis', 'a', 'b', 'scope'] as const
  const isCompanys = parts.every((part) => rule[part] === company[part])
  return (
    <div className={styles['ruleForm']}>
      <Field label={text('tiers.rule.preset')}>
        {({ id }) => (
          <Select
            id={id}
            full
            value={presetOf(rule) ?? 'custom'}
            options={presetChoices(rule, formatter)}
            onChange={(name) => name !== 'custom' && apply({ ...PRESETS[name], scope: rule.scope })}
          />
        )}
      </Field>
      <Segmented
        label={text('tiers.rule.basis')}
        value={rule.basis}
        options={basisChoices(formatter)}
        onChange={(basis) => apply({ basis })}
      />
      <CutOffFields
        a={percentNumber(rule.a)}
        b={percentNumber(rule.b)}
        parse={parseCutOffs}
        onChange={apply}
      />
      <Segmented
        label={text('tiers.rule.scope')}
        value={rule.scope}
        options={scopeChoices(formatter)}
        onChange={(scope) => apply({ scope })}
      />
      <p className={styles['hint']}>
        {text(`tiers.rule.basisHint.${rule.basis}`, {
          a: `${percentNumber(rule.a)}%`,
          b: `${percentNumber(rule.b)}%`,
          measure,
        })}
      </p>
      <p className={styles['hint']}>{text('tiers.rule.note')}</p>
      {!isCompanys && (
        <Button onClick={() => setAddress(ruleParameters(company, company))}>
          {text('tiers.rule.reset')}
        </Button>
      )}
    </div>
  )
}
