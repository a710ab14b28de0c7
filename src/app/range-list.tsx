import type { PeriodInfo, PeriodKind, PeriodRange } from '../domain/periods/period.ts'
import { periodKind } from '../domain/periods/period-kind.ts'
import type { CompanyReport } from '../domain/company/company-report.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { rangeText } from '../i18n/range-text.ts'
import { useSetAddress } from '../state/address.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { KindChoice } from './kind-choice.tsx'
import { periodAround } from './period-around.ts'
import { lastPeriods, LENGTHS } from './range-choices.ts'
import list from './period-list.module.css'
import styles from './range-list.module.css'

interface RangeListProps {
  readonly company: CompanyReport
  readonly range: PeriodRange
  readonly onClose: () => void
}

/** The usual ranges up to the last period shown, and both ends by themselves. */
export function RangeList({ company, range, onClose }: RangeListProps) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  const last = [...company.months, ...company.quarters].find(({ key }) => key === range.to)
  if (last === undefined) return null
  const kind = periodKind(last)
  const periods = kind === 'quarter' ? company.quarters : company.months
  const choices = [
    ...LENGTHS.map((length) => ({
      key: String(length),
      name:
        length === 1
          ? text(`frame.range.one.${kind}`)
          : text('frame.range.last', { count: length, kind }),
      range: lastPeriods(periods, last, length),
    })),
    { key: 'all', name: text('frame.range.all'), range: wholeRange(periods, last) },
  ].filter((choice) => choice.range !== undefined)

  const current = choices.findIndex(
    (choice) => choice.range?.from === range.from && choice.range.to === range.to,
  )

  function changeKind(wanted: PeriodKind) {
    if (wanted === kind || last === undefined) return
    const next = periodAround(last, wanted === 'quarter' ? company.quarters : company.months)
    if (next !== undefined) setAddress({ period: next.key, from: undefined, to: undefined })
  }

  return (
    <div className={list['panel']}>
      <div className={list['head']}>
        <KindChoice kind={kind} onChange={changeKind} />
      </div>
      <ul>
        {choices.map((choice, at) => {
          const isCurrent = at === current
          return (
            <li key={choice.key}>
              <button
                type="button"
                className={list['item']}
                aria-current={isCurrent || undefined}
                data-autofocus={at === Math.max(current, 0) || undefined}
                onClick={() => {
                  if (choice.range !== undefined) setAddress(choice.range)
                  onClose()
                }}
              >
                {choice.name}
                <small>{choice.range && rangeText(choice.range, formatter)}</small>
              </button>
            </li>
          )
        })}
      </ul>
      <BothEnds periods={periods} range={range} onClose={onClose} />
    </div>
  )
}

function wholeRange(periods: readonly PeriodInfo[], last: PeriodInfo): PeriodRange {
  return { from: (periods[0] ?? last).key, to: (periods.at(-1) ?? last).key }
}

interface BothEndsProps {
  readonly periods: readonly PeriodInfo[]
  readonly range: PeriodRange
  readonly onClose: () => void
}

/** From … to …; an end that is moved past the other takes it along. */
function BothEnds({ periods, range, onClose }: BothEndsProps) {
  const { text, shortPeriod } = useFormatter()
  const setAddress = useSetAddress()
  const options = periods
    .toReversed()
    .map((period) => ({ value: period.key, label: shortPeriod(period, true) }))
  const indexOf = (key: string): number => periods.findIndex((period) => period.key === key)
  return (
    <div className={styles['ends']}>
      <label>
        {text('frame.range.from')}
        <Select
          label={text('frame.range.from')}
          value={range.from}
          options={options}
          onChange={(from) =>
            setAddress({ from, to: indexOf(from) > indexOf(range.to) ? from : range.to })
          }
        />
      </label>
      <label>
        {text('frame.range.to')}
        <Select
          label={text('frame.range.to')}
          value={range.to}
          options={options}
          onChange={(to) =>
            setAddress({ to, from: indexOf(to) < indexOf(range.from) ? to : range.from })
          }
        />
      </label>
      <Button onClick={onClose}>{text('frame.done')}</Button>
    </div>
  )
}
