import { useEffect, useRef } from 'react'
import type { PeriodInfo, PeriodKind } from '../domain/periods/period.ts'
import { periodDays } from '../i18n/period-days.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useSetAddress } from '../state/address.ts'
import { ScreenLink } from '../state/link.tsx'
import type { Figures } from './figures.ts'
import { KindChoice } from './kind-choice.tsx'
import { periodAround } from './period-around.ts'
import { PeriodMark } from './period-mark.tsx'
import { PeriodVerdict } from './period-verdict.tsx'
import styles from './period-list.module.css'

interface PeriodListProps {
  readonly figures: Figures
  readonly current: PeriodInfo
  readonly onClose: () => void
}

/** All months or quarters, newest first, and what the user may say of the one in view. */
export function PeriodList({ figures, current, onClose }: PeriodListProps) {
  const formatter = useFormatter()
  const { text, period: periodText, fullDate } = formatter
  const days = periodDays(current, formatter)
  const setAddress = useSetAddress()
  const { company } = figures
  const kind: PeriodKind = company.quarters.includes(current) ? 'quarter' : 'month'
  const periods = kind === 'quarter' ? company.quarters : company.months

  function changeKind(wanted: PeriodKind) {
    if (wanted === kind) return
    const next = periodAround(current, wanted === 'quarter' ? company.quarters : company.months)
    if (next !== undefined) setAddress({ period: next.key })
  }

  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        <KindChoice kind={kind} onChange={changeKind} />
      </div>
      <ul className={styles['list']}>
        {periods.toReversed().map((period) => (
          <li key={period.key}>
            <PeriodItem
              period={period}
              name={periodText(period)}
              isCurrent={period.key === current.key}
              onChoose={() => {
                setAddress({ period: period.key })
                onClose()
              }}
            />
          </li>
        ))}
      </ul>
      <div className={styles['about']}>
        {days !== undefined && <p>{days}</p>}
        <PeriodVerdict period={current} settings={figures.settings} />
        <p>
          {text('frame.period.asOf', { date: fullDate(company.asOf) })}{' '}
          <ScreenLink to="rules">{text('frame.period.asOfHint')}</ScreenLink>
        </p>
      </div>
    </div>
  )
}

interface PeriodItemProps {
  readonly period: PeriodInfo
  readonly name: string
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

function PeriodItem({ period, name, isCurrent, onChoose }: PeriodItemProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'center' })
  }, [isCurrent])
  return (
    <button
      ref={button}
      type="button"
      className={styles['item']}
      aria-current={isCurrent || undefined}
      data-autofocus={isCurrent || undefined}
      onClick={onChoose}
    >
      {name} <PeriodMark period={period} />
    </button>
  )
}
