import type { DecileReport } from '../../domain/deciles/decile-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { rangeText } from '../../i18n/range-text.ts'
import { useCompany } from '../../queries/company.ts'
import { useSetAddress } from '../../state/address.ts'
import { periodsLike } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'

/** A range without customers: said, explained, and left. */
export function NobodyOrdered({ report }: { readonly report: DecileReport }) {
  const formatter = useFormatter()
  const { text } = formatter
  const setAddress = useSetAddress()
  const company = useCompany().data
  const periods = company === undefined ? [] : periodsLike(report.range.to, company)
  return (
    <Empty
      title={text('deciles.none.title')}
      why={text('deciles.none.why', { range: rangeText(report.range, formatter) })}
      action={
        report.salesperson === undefined ? (
          <Button onClick={() => setAddress({ from: periods[0]?.key, to: periods.at(-1)?.key })}>
            {text('deciles.none.all')}
          </Button>
        ) : (
          <Button onClick={() => setAddress({ salesperson: undefined })}>
            {text('deciles.none.salesperson')}
          </Button>
        )
      }
    />
  )
}
