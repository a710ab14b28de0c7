import { MovesBars } from '../../charts/moves-bars.tsx'
import { TierFlowChart } from '../../charts/tier-flow.tsx'
import type { MovementReport } from '../../domain/movement/movement-report.ts'
import { periodKind } from '../../domain/periods/period-kind.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useAddress, useSetAddress } from '../../state/address.ts'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { Segmented } from '../../ui/segmented.tsx'

/** How many customers moved, period by period: as bars over a year, or from tier to tier over six. */
export function MovesSection({ report }: { readonly report: MovementReport }) {
  const { text, integer } = useFormatter()
  const { moves: shown } = useAddress()
  const setAddress = useSetAddress()
  const { history, flow, period } = report
  const kind = periodKind(period)
  const isFlow = shown === 'flow'
  const title = text(`movement.moves.title.${kind}`)
  const caption = isFlow
    ? text('movement.moves.captionFlow', { count: integer(flow.periods.length), kind })
    : text('movement.moves.captionBars', { count: integer(history.length), kind })
  return (
    <Section
      title={<Definition term={isFlow ? 'tierFlow' : 'moves'}>{title}</Definition>}
      caption={caption}
      action={
        <Segmented
          label={text('movement.moves.view')}
          value={isFlow ? 'flow' : 'bars'}
          options={[
            { value: 'bars', label: text('movement.moves.bars') },
            { value: 'flow', label: text('movement.moves.flow') },
          ]}
          onChange={(next) =>
            setAddress(
              { moves: next === 'flow' ? 'flow' : undefined },
              { replace: true, keepsPlace: true },
            )
          }
        />
      }
    >
      {isFlow ? (
        <TierFlowChart flow={flow} caption={`${title}, ${caption}`} />
      ) : (
        <MovesBars history={history} caption={`${title}, ${caption}`} />
      )}
    </Section>
  )
}
