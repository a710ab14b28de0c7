import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { DateOrder } from '../../ingest/mapping.ts'
import type { AskProps } from './ask-props.ts'
import { Choice } from '../../ui/choice.tsx'
import { columnLabel } from './column-name.ts'
import { DiscountRows } from './discount-rows.tsx'
import { decimalText } from './reading-text.ts'

/** 'Is 03/04/2025 3 April or 4 March?' */
export function DateOrderQuestion({ question, legend, mapping, answer }: AskProps<'date-order'>) {
  const { text, fullDate } = useFormatter()
  const { field, options, preselected } = question
  return (
    <Choice<DateOrder>
      question={legend}
      why={text('data.question.dateOrderWhy')}
      options={options.map(({ order, day }) => ({
        value: order,
        label: fullDate(day),
        detail: text(`data.question.orders.${order}`),
      }))}
      value={mapping.dateOrder[field] ?? preselected}
      onChange={(order) => answer({ dateOrder: { ...mapping.dateOrder, [field]: order } })}
    />
  )
}

/** 'How much is 1.234?' */
export function DecimalQuestion({ question, legend, mapping, answer }: AskProps<'decimal'>) {
  const formatter = useFormatter()
  const { text } = formatter
  const { field, options, preselected } = question
  return (
    <Choice
      question={legend}
      why={text('data.question.decimalWhy')}
      options={options.map(({ sign, decimal }) => ({
        value: sign,
        label: decimalText(decimal, formatter),
        detail: text(`data.question.signs.${sign === '.' ? 'point' : 'comma'}`),
      }))}
      value={mapping.decimal[field] ?? preselected}
      onChange={(sign) => answer({ decimal: { ...mapping.decimal, [field]: sign } })}
    />
  )
}

/** 'Are the numbers × 1,000?' */
export function UnitQuestion({ question, legend, mapping, answer }: AskProps<'unit'>) {
  const { text, integer } = useFormatter()
  const { fields, factor } = question
  const chosen = fields.map((field) => mapping.factor[field])
  const [first] = chosen
  return (
    <Choice
      question={legend}
      options={[
        {
          value: String(factor),
          label: text('data.question.unitYes', { factor: integer(factor) }),
        },
        { value: '1', label: text('data.question.unitNo') },
      ]}
      value={
        first !== undefined && chosen.every((each) => each === first) ? String(first) : undefined
      }
      onChange={(value) => {
        const factors = fields.map((field) => [field, Number(value)] as const)
        answer({ factor: { ...mapping.factor, ...Object.fromEntries(factors) } })
      }}
    />
  )
}

/** 'With tax or without?' The answer moves the amount to the column of that basis. */
export function AmountBasisQuestion(props: AskProps<'amount-basis'>) {
  const { question, legend, inspection, mapping, answer } = props
  const { text } = useFormatter()
  const given = mapping.taxIncluded === true ? 'with-tax' : 'without-tax'
  const labelOf = (position: number): string => {
    const column = inspection.columns.find((candidate) => candidate.position === position)
    return column === undefined ? '' : columnLabel(column, text)
  }
  return (
    <Choice
      question={legend}
      why={text('data.question.amountBasisWhy')}
      options={[
        {
          value: 'with-tax',
          label: text('data.question.basis.withTax'),
          detail: labelOf(question.withTax),
        },
        {
          value: 'without-tax',
          label: text('data.question.basis.withoutTax'),
          detail: labelOf(question.withoutTax),
        },
      ]}
      value={mapping.taxIncluded === undefined ? question.preselected : given}
      onChange={(basis) => {
        const taxIncluded = basis === 'with-tax'
        const amount = taxIncluded ? question.withTax : question.withoutTax
        answer({ taxIncluded, columns: { ...mapping.columns, amount } })
      }}
    />
  )
}

/** 'Does 0.8 mean 80 % off, or 80 % to pay?' */
export function DiscountQuestion({ question, legend, mapping, answer }: AskProps<'discount'>) {
  const { text } = useFormatter()
  return (
    <Choice
      question={legend}
      why={text('data.question.discountWhy')}
      options={[
        { value: 'off', label: text('data.question.asOff') },
        { value: 'pay', label: text('data.question.asPay') },
      ]}
      value={mapping.discountReading ?? question.preselected}
      onChange={(discountReading) => answer({ discountReading })}
    >
      <DiscountRows rows={question.rows} />
    </Choice>
  )
}
