import type { KeyFigure, KeyFigureName } from '../domain/overview/key-figures.ts'
import type { Formatter } from './formatter.ts'

type FigureKind = 'money' | 'rate' | 'count' | 'decimal'

const KINDS: Readonly<Record<KeyFigureName, FigureKind>> = {
  sales: 'money',
  margin: 'money',
  marginRate: 'rate',
  orders: 'count',
  orderingCustomers: 'count',
  averageOrderValue: 'money',
  salesPerCustomer: 'money',
  orderFrequency: 'decimal',
  repurchaseRate: 'rate',
  retention: 'rate',
  reactivated: 'count',
  lost: 'count',
}

/** A key figure as it is read, for example '¥5.16m', '20.7%', '139', '1.78'. */
export function formatFigure(
  name: KeyFigureName,
  value: number | undefined,
  { shortMoney, percent, integer, decimal }: Formatter,
): string {
  const formats = {
    money: shortMoney,
    rate: percent,
    count: integer,
    decimal: (figure: number | undefined) => decimal(figure, 2),
  }
  return formats[KINDS[name]](value)
}

/** The change of a key figure since another period: in percent, for rates in percentage points. */
export function formatFigureChange(
  { name, value }: KeyFigure,
  since: number | undefined,
  { change, points }: Formatter,
): string {
  return KINDS[name] === 'rate' ? points(value, since) : change(value, since)
}
