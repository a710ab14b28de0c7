import { useCallback, useEffect, useRef, type RefObject } from 'react'
import type { MovementPick } from '../../domain/movement/movement-list.ts'
import type { MovementReport } from '../../domain/movement/movement-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { moneyUnit } from '../../i18n/money-unit.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany } from '../../queries/company.ts'
import { useMovementReport } from '../../queries/movement.ts'
import { useAddress, useSetAddress, type Address } from '../../state/address.ts'
import { ScreenLink } from '../../state/link.tsx'
import { periodsLike, useView } from '../../state/view.ts'
import { Empty } from '../../ui/empty.tsx'
import { Panels } from '../../ui/panels.tsx'
import { Pending } from '../../ui/pending.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ChangeSection } from './change-section.tsx'
import { EdgesSection } from './edges-section.tsx'
import { MatrixSection } from './matrix-section.tsx'
import { MovementFindings } from './movement-findings.tsx'
import { pickOf, pickParameters } from './movement-pick.ts'
import { MovesSection } from './moves-section.tsx'
import { NamesSection } from './names-section.tsx'
import styles from './movement.module.css'

/** Who moved from tier to tier since the period before, what it did to the total, and their names. */
export function MovementScreen() {
  const { text } = useFormatter()
  const { data: report } = useMovementReport(useView())
  if (report === undefined) {
    return (
      <Screen title={text('movement.title')}>
        <Pending lines={9} />
      </Screen>
    )
  }
  return (
    <Screen
      title={text('movement.title')}
      findings={<MovementFindings report={report} />}
      className={styles['screen']}
    >
      {report.period.state === 'gap' ? <Gap report={report} /> : <Movement report={report} />}
    </Screen>
  )
}

function Movement({ report }: { readonly report: MovementReport }) {
  const address = useAddress()
  const setAddress = useSetAddress()
  const names = useNamesInView(address)
  const pick = pickOf(address, report)
  const onPick = useCallback(
    (next: MovementPick) =>
      setAddress({ ...pickParameters(next), sort: undefined }, { keepsPlace: true }),
    [setAddress],
  )
  return (
    <>
      {report.moves === undefined ? (
        <FirstPeriod report={report} />
      ) : (
        <Panels className={styles['grid']}>
          <MatrixSection report={report} moves={report.moves} pick={pick} onPick={onPick} />
          <Panels className={styles['stack']}>
            <ChangeSection
              report={report}
              change={report.moves.change}
              pick={pick}
              onPick={onPick}
            />
            <MovesSection report={report} />
          </Panels>
        </Panels>
      )}
      <EdgesSection report={report} pick={pick} onPick={onPick} />
      <div ref={names} className={styles['namesTop']} />
      <div className={styles['names']}>
        <NamesSection report={report} pick={pick} />
      </div>
      <Note report={report} />
    </>
  )
}

/** Brings the names into view when something else is picked; the address that one came with does not. */
function useNamesInView({ cell, movement, part, edge }: Address): RefObject<HTMLDivElement | null> {
  const names = useRef<HTMLDivElement>(null)
  const picked = [cell, movement?.join(','), part, edge].join(' ').trim()
  const seen = useRef(picked)
  useEffect(() => {
    if (seen.current === picked) return
    seen.current = picked
    if (picked !== '') names.current?.scrollIntoView({ block: 'nearest' })
  }, [picked])
  return names
}

/** How the figures above add up. */
function Note({ report: { before, period, measure } }: { readonly report: MovementReport }) {
  const formatter = useFormatter()
  const { text, periodName } = formatter
  if (before === undefined) return null
  return (
    <p className={styles['note']}>
      {text(`movement.note.${measure}`, {
        before: periodName(before),
        period: periodName(period),
        kind: periodKind(period),
        unit: moneyUnit(formatter),
      })}
    </p>
  )
}

/** Nothing before it: said, and left. What stands close to a cut-off is known all the same. */
function FirstPeriod({ report: { period } }: { readonly report: MovementReport }) {
  const { text, period: formatPeriod } = useFormatter()
  const company = useCompany().data
  const next =
    company &&
    periodsLike(period.key, company).find(
      ({ index, state }) => index > period.index && state !== 'gap',
    )
  return (
    <Empty
      title={text('movement.first.title')}
      why={text('movement.first.why', { period: formatPeriod(period), kind: periodKind(period) })}
      action={
        next && (
          <ScreenLink to="movement" patch={{ period: next.key }}>
            {text('movement.first.go', { period: formatPeriod(next) })}
          </ScreenLink>
        )
      }
    />
  )
}

/** A period without data: said, explained, and left. */
function Gap({ report: { period, before } }: { readonly report: MovementReport }) {
  const { text, period: formatPeriod } = useFormatter()
  return (
    <Empty
      title={text('overview.gap.title')}
      why={text('overview.gap.why', { period: formatPeriod(period), kind: periodKind(period) })}
      action={
        before && (
          <ScreenLink to="movement" patch={{ period: before.key }}>
            {text('overview.gap.go', { period: formatPeriod(before) })}
          </ScreenLink>
        )
      }
    />
  )
}
