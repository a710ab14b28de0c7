import type { PeriodKind } from '../domain/periods/period.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { Segmented } from '../ui/segmented.tsx'

interface KindChoiceProps {
  readonly kind: PeriodKind
  readonly onChange: (kind: PeriodKind) => void
}

/** Months or quarters. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  const { text } = useFormatter()
  return (
    <Segmented<PeriodKind>
      label={text('frame.period.kind')}
      value={kind}
      onChange={onChange}
      options={[
        { value: 'month', label: text('frame.period.month') },
        { value: 'quarter', label: text('frame.period.quarter') },
      ]}
    />
  )
}
