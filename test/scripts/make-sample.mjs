// Makes public/sample: one invented company in two editions, English and Chinese, with equal figures.
// Deterministic: integers and one seeded generator, so that every machine writes the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import * as names from './sample-names.mjs'

const FIRST_MONTH = 2023 * 12 + 10 // November 2023
const MONTHS = 25 // the last one, November 2025, is open
const LAST_DAY = 12
const CUSTOMERS = 600
const PROSPECTS = 18
const LEAVER = 11 // Ma Yan leaves; her customers go to others
const LEAVES = 18 // in May 2025
const SILENT_GIANT = 2 // the third-largest customer, silent after 4 September 2025
const SILENT_FROM = 22
/** Share of usual business by month, in per cent: Spring Festival in February 2024 and 2025. */
const SEASON =
  '104 112 96 38 108 102 98 101 92 95 106 99 107 114 84 31 112 104 100 103 90 97 108 101 100'
    .split(' ')
    .map(Number)
/** Orders a month in hundredths, from and spread, and the chance of lapsing in per cent, by size of customer. */
const CLASSES = [
  { below: 60, orders: 210, spread: 160, lapses: 8 },
  { below: 250, orders: 90, spread: 90, lapses: 24 },
  { below: CUSTOMERS, orders: 18, spread: 70, lapses: 24 },
]

/** Mulberry32: a small seeded generator of 32-bit integers. @param {number} seed */
function createRandom(seed) {
  let state = seed
  /** An integer from 0 to limit - 1. @param {number} limit */
  return function below(limit) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/**
 * @typedef {{ number: string, name: string[], size: number, rate: number, from: number, to: number,
 *   owner: number, movesIn: number, nextOwner: number, discount: number, range: number[],
 *   pauseFrom: number, pauseTo: number, trend: number, contact: string[], phone: string, details: string[][] }} Customer
 */

/** @param {(limit: number) => number} below @param {number} index @returns {Customer} */
function makeCustomer(below, index) {
  // A few large customers and a long tail: size falls with rank as 1 / (8 + rank).
  const size = Math.floor(220_000_000 / (8 + index)) * (80 + below(41))
  const { orders, spread, lapses } = CLASSES.find((c) => index < c.below) ?? {
    orders: 0,
    spread: 1,
    lapses: 0,
  }
  const isGiant = index === SILENT_GIANT
  const rate = orders + below(spread)
  const late = below(100) < 22
  const lapsed = below(100) < lapses
  const from = late ? 1 + below(MONTHS - 2) : 0
  const pauses = below(100) < 18
  const pauseFrom = pauses ? from + 2 + below(18) : MONTHS
  const owner = (index * 7 + below(5)) % names.SALESPEOPLE.length
  const movesIn = below(100) < 9 ? 6 + below(16) : MONTHS
  const nextOwner = (owner + 1 + below(LEAVER - 1)) % LEAVER
  return {
    number: `K${10001 + index * 3 + below(3)}`,
    name: [],
    size: isGiant ? 2_700_000_000 : size,
    rate: isGiant ? 380 : rate,
    from,
    to: isGiant ? SILENT_FROM : lastMonth(lapsed, from, below),
    owner,
    movesIn: owner === LEAVER ? LEAVES : movesIn,
    nextOwner,
    discount: index % 23 === 5 ? 12 : ([0, 0, 3, 5, 8][below(5)] ?? 0),
    range: Array.from({ length: 3 + below(6) }, () => below(names.PRODUCTS.length)),
    pauseFrom,
    pauseTo: pauseFrom + 1 + below(4),
    trend: below(9) - 4,
    contact: names.CONTACTS[below(names.CONTACTS.length)] ?? [],
    phone: below(10) === 0 ? '' : phoneNumber(below),
    details: [],
  }
}

/** What the customer file says beside names. A generator of its own, so that no order depends on it. @param {number} index @param {unknown} region @param {unknown} industry */
function describeCustomer(index, region, industry) {
  const below = createRandom(4_711 + index)
  const usual = CLASSES.findIndex((c) => index < c.below)
  const size = below(5) === 0 ? below(3) : usual
  const type = [0, 0, 0, 1, 2][below(5)] ?? 0
  const rating = below(6) === 0 ? '' : String(1 + Math.max(below(5), below(5)))
  return [
    names.REGIONS[Number(region)] ?? [],
    names.INDUSTRIES[Number(industry)] ?? [],
    names.TYPES[type] ?? [],
    names.SIZES[size] ?? [],
    [rating, rating],
    names.PAYMENT_TERMS[below(3)] ?? [],
  ]
}

/** @param {boolean} lapsed @param {number} from @param {(limit: number) => number} below */
function lastMonth(lapsed, from, below) {
  return lapsed ? from + 3 + below(MONTHS) : MONTHS
}

/** @param {(limit: number) => number} below */
function phoneNumber(below) {
  const digits = () => String(below(10_000)).padStart(4, '0')
  return `13${below(10)} ${digits()} ${digits()}`
}

/** Gives every customer a city, a brand and a trade that no other has together. @param {Customer[]} customers @param {(limit: number) => number} below */
function nameCustomers(customers, below) {
  const taken = new Set()
  for (const [index, customer] of customers.entries()) {
    for (;;) {
      const parts = [names.CITIES, names.BRANDS, names.TRADES].map((list) => below(list.length))
      const [city, brand, trade] = parts
      if (taken.has(parts.join())) continue
      taken.add(parts.join())
      const words = [names.CITIES[city ?? 0], names.BRANDS[brand ?? 0], names.TRADES[trade ?? 0]]
      customer.name = [words.map((w) => w?.[0]).join(' '), words.map((w) => w?.[1]).join('')]
      customer.details = describeCustomer(index, words[0]?.[2], words[2]?.[2])
      break
    }
  }
  // One firm that somebody entered a second time: its name stands under two numbers.
  const [first, second] = [customers[140], customers[470]]
  if (first !== undefined && second !== undefined) second.name = first.name
}

/** @param {number} month months since year 0 */
function daysIn(month) {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
}

/** @param {number} month @param {number} day */
function isoDate(month, day) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0')
  return `${Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(day)}`
}

/** @param {number} cents */
function money(cents) {
  const whole = Math.abs(cents)
  return `${cents < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

/** How many orders a customer places in a month. @param {Customer} customer @param {number} month @param {(limit: number) => number} below */
function orderCount(customer, month, below) {
  if (month < customer.from || month > customer.to) return 0
  if (month >= customer.pauseFrom && month < customer.pauseTo) return 0
  const open = month === MONTHS - 1 ? 40 : 100
  const expected = Math.floor((customer.rate * (SEASON[month] ?? 100) * open) / 10_000)
  const jitter = 55 + below(91)
  const hundredths = Math.floor((expected * jitter) / 100)
  return Math.floor(hundredths / 100) + (below(100) < hundredths % 100 ? 1 : 0)
}

/** @typedef {{ date: string, order: string, customer: string, name: string[], person: number, product: number, quantity: number, price: number, discount: number, amount: number, cost: number, cancelled: boolean }} Line */

/** The lines of one order. @param {Customer} customer @param {number} month @param {string} date @param {string} order @param {(limit: number) => number} below @returns {Line[]} */
function orderLines(customer, month, date, order, below) {
  const person = month >= customer.movesIn ? customer.nextOwner : customer.owner
  const cancelled = below(130) === 0
  const returned = below(55) === 0
  const count = 1 + (below(100) < 48 ? 1 : 0) + (below(100) < 22 ? 1 : 0)
  const grown = 100 + Math.floor((customer.trend * month) / 3)
  const perLine = Math.floor((customer.size * grown) / (100 * customer.rate * count))
  return Array.from({ length: count }, () => {
    const product = customer.range[below(customer.range.length)] ?? 0
    const [, , price, costShare, usual] = /** @type {[string, string, number, number, number]} */ (
      names.PRODUCTS[product]
    )
    const wanted = Math.floor((perLine * (60 + below(81))) / (100 * price))
    const size = Math.max(1, wanted > usual ? Math.round(wanted / 2) * 2 : wanted)
    const quantity = returned ? -Math.max(1, Math.floor(size / 4)) : size
    const sample = below(260) === 0
    const unit = sample ? 0 : price
    const amount = Math.round((quantity * unit * (100 - customer.discount)) / 100)
    const cost = Math.round((quantity * price * (costShare + below(7) - 3)) / 100)
    return {
      date,
      order,
      customer: customer.number,
      name: customer.name,
      person,
      product,
      quantity,
      price: unit,
      discount: customer.discount,
      amount,
      cost,
      cancelled,
    }
  })
}

/** All order lines by date. @param {Customer[]} customers @param {(limit: number) => number} below */
function makeLines(customers, below) {
  /** @type {Line[]} */
  const lines = []
  for (let month = 0; month < MONTHS; month++) {
    const absolute = FIRST_MONTH + month
    const days = month === MONTHS - 1 ? LAST_DAY : daysIn(absolute)
    /** @type {{ day: number, customer: Customer }[]} */
    const orders = []
    for (const customer of customers) {
      for (let k = orderCount(customer, month, below); k > 0; k--) {
        const silent = customer.to === SILENT_FROM && month === SILENT_FROM
        orders.push({ day: 1 + below(silent ? 4 : days), customer })
      }
    }
    orders.sort((x, y) => x.day - y.day)
    for (const [position, { day, customer }] of orders.entries()) {
      const date = isoDate(absolute, day)
      const order = `SO${date.slice(2).replaceAll('-', '')}${String(position + 1).padStart(4, '0')}`
      lines.push(...orderLines(customer, month, date, order, below))
    }
  }
  return lines
}

/** @param {string} cell */
function csvCell(cell) {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** @param {string[][]} rows */
function csv(rows) {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** @param {Line} line @param {number} edition */
function lineCells(line, edition) {
  const status = line.cancelled ? names.STATUS.cancelled : names.STATUS.sold
  return [
    line.date,
    line.order,
    line.customer,
    line.name[edition] ?? '',
    names.SALESPEOPLE[line.person]?.[edition] ?? '',
    String(names.PRODUCTS[line.product]?.[edition] ?? ''),
    String(line.quantity),
    money(line.price),
    `${line.discount}%`,
    money(line.amount),
    money(line.cost),
    status[edition] ?? '',
  ]
}

/** @param {Customer} customer @param {number} edition */
function customerCells(customer, edition) {
  const person = customer.movesIn < MONTHS ? customer.nextOwner : customer.owner
  return [
    customer.number,
    customer.name[edition] ?? '',
    names.SALESPEOPLE[person]?.[edition] ?? '',
    customer.contact[edition] ?? '',
    customer.phone,
    isoDate(FIRST_MONTH + Math.max(0, customer.from - 1), 1),
    ...customer.details.map((detail) => detail[edition] ?? ''),
  ]
}

/** The sample's files by path. @returns {Record<string, string>} */
export function makeSample() {
  const below = createRandom(20_251_112)
  const customers = Array.from({ length: CUSTOMERS - 1 }, (_, index) => makeCustomer(below, index))
  nameCustomers(customers, below)
  const base = makeCustomer(below, 320)
  const walkIn = {
    ...base,
    number: 'K19999',
    name: names.WALK_IN,
    rate: 900,
    size: 90_000_000,
    from: 0,
    to: MONTHS,
    pauseFrom: MONTHS,
    contact: [],
    phone: '',
    details: names.HEADS.customers.slice(6).map(() => []),
  }
  const buyers = [...customers.slice(0, CUSTOMERS - 1 - PROSPECTS), walkIn]
  const lines = makeLines(buyers, below)
  /** @type {Record<string, string>} */
  const files = {}
  for (const [edition, locale] of ['en', 'zh-CN'].entries()) {
    const head = (/** @type {string[][]} */ heads) => heads.map((h) => h[edition] ?? '')
    files[`${locale}/orders.csv`] = csv([
      head(names.HEADS.orders),
      ...lines.map((line) => lineCells(line, edition)),
    ])
    files[`${locale}/customers.csv`] = csv([
      head(names.HEADS.customers),
      ...[...customers, walkIn].map((customer) => customerCells(customer, edition)),
    ])
  }
  const about = {
    files: ['orders.csv', 'customers.csv'],
    customers: CUSTOMERS,
    months: MONTHS,
    salespeople: names.SALESPEOPLE.length,
  }
  files['manifest.json'] = `${JSON.stringify({ en: about, 'zh-CN': about }, undefined, 2)}\n`
  return files
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, content] of Object.entries(makeSample())) {
    const target = new URL(`../../public/sample/${path}`, import.meta.url)
    mkdirSync(new URL('.', target), { recursive: true })
    writeFileSync(target, content)
  }
}
