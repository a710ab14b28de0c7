import { NO_PART } from '../../domain/deciles/purchase-deciles.ts'
import type { Measure } from '../../domain/tiers/tier-rule.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useExport } from '../../queries/export.ts'
import { useRangeView } from '../../state/range.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Definition } from '../../ui/definition.tsx'
import { Section } from '../../ui/section.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { DecileSectionProps } from './section-props.ts'
import styles from './purchase-deciles.module.css'

const FIGURES_WIDTH = 84

/** How many customers make each tenth of the total, by sales and by margin: bars and figures in one. */
export function PurchaseDeciles(props: DecileSectionProps) {
  const { parts } = props.report
  const { text } = useFormatter()
  const measures: readonly Measure[] = parts.margin === undefined ? ['sales'] : ['sales', 'margin']
  return (
    <Section
      title={<Definition term="purchaseDecile">{text('deciles.parts.title')}</Definition>}
      caption={text('deciles.parts.caption')}
      action={<SaveLinks />}
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{text('deciles.parts.part')}</VisuallyHidden>
            </th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {text(`deciles.parts.by.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: NO_PART }, (_, at) => (
            <PartRow key={at} {...props} part={at + 1} measures={measures} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

interface PartRowProps extends DecileSectionProps {
  readonly part: number
  readonly measures: readonly Measure[]
}

function PartRow({ part, measures, ...props }: PartRowProps) {
  const { text, percent, integer } = useFormatter()
  const name =
    part === NO_PART
      ? text('deciles.parts.none')
      : text('deciles.parts.range', { from: integer((part - 1) * 10), to: percent(part / 10, 0) })
  return (
    <tr>
      <th scope="row">{name}</th>
      {measures.map((measure) => (
        <PartCell key={measure} {...props} part={part} measure={measure} />
      ))}
    </tr>
  )
}

interface PartCellProps extends DecileSectionProps {
  readonly part: number
  readonly measure: Measure
}

function PartCell({ report, selection, onSelect, part, measure }: PartCellProps) {
  const { text, integer, percent } = useFormatter()
  const { parts, total } = report
  const count = parts[measure]?.[part - 1] ?? 0
  const largest = Math.max(...parts.sales, ...(parts.margin ?? []))
  const isPicked =
    selection?.kind === 'part' && selection.measure === measure && selection.part === part
  if (count === 0) {
    return (
      <td className={styles['none']}>
        {part === NO_PART ? integer(0) : text('deciles.parts.within')}
      </td>
    )
  }
  return (
    <td>
      <button
        type="button"
        className={classNames(styles['part'], isPicked && styles['picked'])}
        aria-expanded={isPicked}
        aria-label={text(`deciles.parts.open.${measure}`, { part: integer(part), count })}
        onClick={() => onSelect({ kind: 'part', measure, part })}
      >
        <span
          aria-hidden="true"
          className={classNames(
            styles['bar'],
            part === 1 && styles['strong'],
            part === NO_PART && styles['hollow'],
          )}
          // The longest bar leaves room for its figures.
          style={{
            width: `calc((100% - max(${FIGURES_WIDTH}px, var(--fs-floor) * 5)) * ${count / largest})`,
          }}
        />
        <span className={styles['figures']}>
          {integer(count)} <small>{percent(count / total.customers, 0)}</small>
        </span>
      </button>
    </td>
  )
}

/** Both formats in sight: the menu of that name is the money deciles'. */
function SaveLinks() {
  const { text } = useFormatter()
  const view = useRangeView()
  const { save, isPending } = useExport('exportDeciles')
  const link = (format: 'csv' | 'xlsx', name: 'CSV' | 'Excel') => (
    <Button
      look="link"
      aria-label={text('deciles.parts.saveAs', { format: name })}
      disabled={isPending}
      onClick={() => save({ view, table: 'purchase', format })}
    >
      {name}
    </Button>
  )
  return (
    <span className={styles['links']}>
      {link('csv', 'CSV')}
      {link('xlsx', 'Excel')}
    </span>
  )
}
