/** The heads of the columns of {@link madeUpLines}. */
export const HEADERS = [
  'Order no',
  'Order date',
  'Customer no',
  'Customer',
  'Salesperson',
  'Product',
  'Quantity',
  'Unit price',
  'Amount',
  'Margin',
]
const PEOPLE = ['王磊', 'Anna Berg', '李娜', 'Tom Hill', '张敏']
const SIGNS = '宏泰恒达华兴瑞丰金鑫永盛嘉诚远大海天正东方'
const MONTHS = 24

/**
 * An order file of a company that does not exist, as such files usually are: Chinese and Latin names, some
 * of them in quotes, money with cents, a return now and then, and {@link MONTHS} months from January 2023
 * on. The same number of lines gives the same file.
 */
export function madeUpOrders(lines: number): File {
  const rows = [HEADERS, ...madeUpLines(lines)]
  return new File([rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')], 'orders.csv')
}

/** The cells of its lines: days as YYYY-MM-DD, money with two decimals. */
export function madeUpLines(lines: number): readonly (readonly string[])[] {
  const customers = Math.ceil(lines / 8)
  return Array.from({ length: lines }, (_, line) => orderLine(line, customers))
}

function quoted(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell
}

/** Cells of a line. The factors have nothing in common with what they are divided by: all values come. */
function orderLine(line: number, customers: number): readonly string[] {
  const order = Math.floor(line / 3)
  const customer = (order * 7_919) % customers
  const quantity = line % 50 === 49 ? -2 : 1 + ((line * 13) % 40)
  const price = 500 + ((line * 7_907) % 90_000)
  const amount = quantity * price
  const margin = Math.round((amount * (10 + (line % 20))) / 100)
  return [
    `A${100_000 + order}`,
    dateOf(order * 17),
    `K${10_000 + customer}`,
    nameOf(customer),
    PEOPLE[customer % PEOPLE.length] ?? '',
    productOf(line * 31),
    String(quantity),
    money(price),
    money(amount),
    money(margin),
  ]
}

function dateOf(count: number): string {
  const month = count % MONTHS
  return `${2023 + Math.floor(month / 12)}-${padded((month % 12) + 1)}-${padded(1 + (count % 28))}`
}

function nameOf(customer: number): string {
  const sign = SIGNS.charAt(customer % SIGNS.length)
  return customer % 3 === 0 ? `${sign}${customer} Trading, Ltd` : `${sign}${customer}贸易有限公司`
}

function productOf(count: number): string {
  const size = count % 97
  return size % 5 === 0 ? `Valve, DN${size}` : `轴承 ${size}`
}

function money(cents: number): string {
  return (cents / 100).toFixed(2)
}

function padded(count: number): string {
  return String(count).padStart(2, '0')
}
