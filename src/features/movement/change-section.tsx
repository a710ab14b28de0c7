import type { ReactNode } from 'react'
import { Waterfall } from '../../charts/waterfall.tsx'
import type { WaterfallStep } from '../../charts/waterfall-steps.ts'
import type { ChangeOfSales } from '../../domain/overview/change-of-sales.ts'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { isSamePick, partPick } from './movement-pick.ts'
import type { MovementSectionProps } from './movement-section.ts'

interface ChangeSectionProps extends MovementSectionProps {
  readonly change: ChangeOfSales
}

/** What changed the total, adding up to the last unit; each bar opens its names. */
export function ChangeSection({ report, change, pick, onPick }: ChangeSectionProps) {
  const formatter = useFormatter()
  const { text, periodName } = formatter
  const { before, period, measure } = report
  const title = text(`overview.change.title.${measure}`)

  function rowName(key: WaterfallStep['key']): ReactNode {
    if (key === 'before') return before && periodName(before)
    if (key === 'after') return periodName(period)
    const isOpenLost = key === 'lost' && period.state === 'open'
    const name = text(`overview.change.${isOpenLost ? 'notYet' : key}`)
    const isEmpty = change.parts.every(({ part, customers }) => part !== key || customers === 0)
    if (key === 'excluded' || isEmpty) return name
    const own = partPick(key)
    return (
      <button type="button" aria-pressed={isSamePick(pick, own)} onClick={() => onPick(own)}>
        {name}
      </button>
    )
  }

  return (
    <Section
      title={<Definition term="changeOfSales">{title}</Definition>}
      caption={text('movement.change.caption', { unit: moneyUnit(formatter) })}
    >
      <Waterfall change={change} caption={title} rowName={rowName} />
    </Section>
  )
}
