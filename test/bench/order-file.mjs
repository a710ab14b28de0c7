import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { HEADERS, orderLines, padded } from './order-lines.mjs'

/**
 * Writes a CSV of order lines to a file: cells with a comma quoted, money with cents. The same number of
 * lines gives the same bytes.
 * @param {string} path
 * @param {number} lines
 */
export async function writeOrderFile(path, lines) {
  const out = createWriteStream(path)
  let text = `${HEADERS.join(',')}\n`
  for (const [{ order, date, customer, name, person }, line] of orderLines(lines)) {
    const { product, quantity, price, amount, margin } = line
    text += `${order},${date},${customer},${quoted(name)},${person},${quoted(product)},${quantity},${money(price)},${money(amount)},${money(margin)}\n`
    if (text.length < 1_000_000) continue
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  out.end(text)
  await once(out, 'finish')
}

/** @param {string} text */
function quoted(text) {
  return text.includes(',') ? `"${text}"` : text
}

/** @param {number} cents */
function money(cents) {
  const size = Math.abs(cents)
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${padded(size % 100, 2)}`
}
