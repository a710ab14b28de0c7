import { PeriodColumns } from '../../charts/period-columns.tsx'
import { Waterfall } from '../../charts/waterfall.tsx'
import type { WaterfallStep } from '../../charts/waterfall-steps.ts'
import type { ReactNode } from 'react'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useCompany } from '../../queries/company.ts'
import { periodsLike } from '../../state/view.ts'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import type { PersonSectionProps } from './person-section.ts'

/** What the customers of the period have brought over 12 periods, and what changed since the last. */
export function PersonHistory({ report, overview }: PersonSectionProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const company = useCompany().data
  const { measure, period } = report
  if (company === undefined) return null
  const figure = overview.keyFigures.find(({ name }) => name === measure)
  const periods = periodsLike(period.key, company).filter(({ index }) => index <= period.index)
  const trend = figure?.trend ?? []
  // The trend goes back 12 calendar periods; the data may begin later.
  const shown = periods.slice(-trend.length)
  const values = trend.slice(trend.length - shown.length)
  return (
    <>
      <Section
        title={<Definition term={measure} />}
        caption={text('salespeople.person.historyCaption', {
          kind: periodKind(period),
          unit: moneyUnit(formatter),
        })}
      >
        <PeriodColumns
          history={shown.map((info, at) => ({ period: info, value: values[at] }))}
          periodLabel={text('salespeople.person.period')}
          valueLabel={text(`terms.measure.${measure}`)}
        />
      </Section>
      <ChangeOfPerson report={report} overview={overview} />
    </>
  )
}

function ChangeOfPerson({ report, overview }: PersonSectionProps) {
  const { text, periodName } = useFormatter()
  const { before, period, measure } = report
  const { change } = overview
  if (change === undefined || before === undefined) return null
  const title = text(`overview.change.title.${measure}`)
  const rowName = (key: WaterfallStep['key']): ReactNode => {
    if (key === 'before') return periodName(before)
    if (key === 'after') return periodName(period)
    return text(`overview.change.${key === 'lost' && period.state === 'open' ? 'notYet' : key}`)
  }
  return (
    <Section
      title={<Definition term="changeOfSales">{title}</Definition>}
      caption={text(`overview.change.${period.state === 'open' ? 'open' : 'between'}`, {
        before: periodName(before),
        period: periodName(period),
      })}
    >
      <Waterfall change={change} caption={title} rowName={rowName} />
    </Section>
  )
}
