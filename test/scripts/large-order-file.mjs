/**
 * A CSV of order lines, deterministic: names with quoted commas, 12 salespeople, 24 months, every
 * customer in the last month, so that the tier list is as long as it gets.
 * @param {number} lines
 * @param {number} customers
 */
export function largeOrderFile(lines, customers) {
  const rows = [
    'Order date,Order no.,Customer no.,Customer,Salesperson,Product,Quantity,Amount,Cost',
  ]
  for (let i = 0; i < lines; i++) {
    const customer = (i * 7919) % customers
    const month = i < customers ? 23 : (i * 31) % 24
    const year = 2024 + Math.floor(month / 12)
    const date = `${year}-${String((month % 12) + 1).padStart(2, '0')}-${String(1 + ((i * 13) % 28)).padStart(2, '0')}`
    const amount = ((i * 104_729) % 900_000) + 1_000
    const cost = Math.floor((amount * 7) / 10)
    const money = (/** @type {number} */ cents) =>
      `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
    rows.push(
      `${date},SO${100_000 + Math.floor(i / 2)},C${customer},"Customer ${customer}, Ltd",Person ${customer % 12},Product ${i % 40},${1 + (i % 9)},${money(amount)},${money(cost)}`,
    )
  }
  return `${rows.join('\n')}\n`
}
