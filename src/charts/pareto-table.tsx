import type { ParetoReport } from '../domain/pareto/pareto-report.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { nearestPoint } from './pareto-scale.ts'

const TENTHS = Array.from({ length: 10 }, (_, at) => (at + 1) / 10)

/** The curve in figures, tenth by tenth, for those who do not see it. */
export function ParetoTable({
  report,
  label,
}: {
  readonly report: ParetoReport
  readonly label: string
}) {
  const { text, percent, integer } = useFormatter()
  const { curve } = report
  const points = [...new Set(TENTHS.map((share) => nearestPoint(curve, share)))]
  return (
    <VisuallyHidden>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text('pareto.table.customers')}</th>
            <th scope="col">{text('pareto.table.customerShare')}</th>
            <th scope="col">{text(`pareto.table.valueShare.${report.measure}`)}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point}>
              <th scope="row">{integer(curve.customers[point])}</th>
              <td>{percent(curve.customerShare[point])}</td>
              <td>{percent(curve.valueShare[point])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  )
}
