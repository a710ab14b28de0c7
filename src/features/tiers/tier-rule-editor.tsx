import { useState } from 'react'
import { PRESETS, type Measure, type PresetName, type TierRule } from '../../domain/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { percentNumber, ruleText, scopeText } from '../../i18n/rule-text.ts'
import { useSetAddress } from '../../state/address.ts'
import { areCutOffs, parseCutOff, presetOf, ruleParameters } from '../../state/rule-address.ts'
import { Button } from '../../ui/button.tsx'
import { Field, TextInput } from '../../ui/field.tsx'
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
  const presets = Object.keys(PRESETS) as PresetName[]
  const preset = presetOf(rule)
  const isCompanys = Object.values(ruleParameters(rule, company)).every(
    (part) => part === undefined,
  )
  return (
    <div className={styles['ruleForm']}>
      <Field label={text('tiers.rule.preset')}>
        {({ id }) => (
          <Select
            id={id}
            full
            value={preset ?? 'custom'}
            options={[
              ...presets.map((name) => ({
                value: name,
                label: ruleText({ ...PRESETS[name], scope: rule.scope }, formatter),
              })),
              ...(preset === undefined
                ? [{ value: 'custom' as const, label: text('tiers.rule.custom') }]
                : []),
            ]}
            onChange={(name) => name !== 'custom' && apply({ ...PRESETS[name], scope: rule.scope })}
          />
        )}
      </Field>
      <Segmented
        label={text('tiers.rule.basis')}
        value={rule.basis}
        options={[
          { value: 'customers', label: text('tiers.rule.basisCustomers') },
          { value: 'contribution', label: text('tiers.rule.basisContribution') },
        ]}
        onChange={(basis) => apply({ basis })}
      />
      <CutOffs key={`${rule.a} ${rule.b}`} rule={rule} onChange={apply} />
      <Segmented
        label={text('tiers.rule.scope')}
        value={rule.scope}
        options={[
          { value: 'company', label: text('tiers.rule.scopeCompany') },
          { value: 'owner', label: text('tiers.rule.scopeOwner') },
        ]}
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

interface CutOffsProps {
  readonly rule: TierRule
  readonly onChange: (change: Partial<TierRule>) => void
}

/** Both cut-offs, taken over on Enter or on leaving the field, once they make a rule. */
function CutOffs({ rule, onChange }: CutOffsProps) {
  const { text } = useFormatter()
  const [a, setA] = useState(percentNumber(rule.a))
  const [b, setB] = useState(percentNumber(rule.b))
  const cutA = parseCutOff(a)
  const cutB = parseCutOff(b)
  const valid = cutA !== undefined && cutB !== undefined && areCutOffs(cutA, cutB)
  const take = () => {
    if (valid && (cutA !== rule.a || cutB !== rule.b)) onChange({ a: cutA, b: cutB })
  }
  const input = (id: string, value: string, set: (value: string) => void) => (
    <TextInput
      id={id}
      figure
      inputMode="decimal"
      aria-invalid={!valid}
      value={value}
      onChange={(event) => set(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
  return (
    <>
      <div className={styles['cutOffs']}>
        <Field label={text('tiers.rule.cutA')}>{({ id }) => input(id, a, setA)}</Field>
        <Field label={text('tiers.rule.cutB')}>{({ id }) => input(id, b, setB)}</Field>
      </div>
      {!valid && (
        <p className={styles['problem']} role="alert">
          {text('tiers.rule.invalid')}
        </p>
      )}
    </>
  )
}
