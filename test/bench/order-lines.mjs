const CUSTOMERS = 150_000
const PEOPLE = 120
const PRODUCTS = 4_000
const MONTHS = 24
const PLACES = ['苏州', '上海', '广州', '深圳', '青岛', '宁波', '无锡', '杭州', '成都', '大连']
const SIGNS = '宏泰恒达华兴瑞丰金鑫永盛嘉诚远大海天正东方中信和美佳顺源'
const TRADES = ['泵业有限公司', '机电设备有限公司', '贸易有限公司', '五金制品厂', '阀门股份']
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙'
const GIVEN = '伟芳娜敏静丽强磊军洋'
const PARTS = ['离心泵', '球阀', '轴承', 'Flange', 'Gear motor', 'O-ring', '密封件', 'Valve']

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

/**
 * What the lines of an order have in common; the date as YYYY-MM-DD.
 * @typedef {{ order: string, date: string, customer: string, name: string, person: string }} Order
 */

/**
 * An order line; money in cents.
 * @typedef {{ product: string, quantity: number, price: number, amount: number, margin: number }} Line
 */

/**
 * Order lines: 10 columns, Chinese names, some of them with a comma, 150,000 customers, 120
 * salespeople, 24 months up to October 2025, about three lines an order, most amounts unlike any other,
 * one line in fifty a return. The same number of lines gives the same lines.
 * @param {number} lines
 * @returns {Generator<readonly [Order, Line]>}
 */
export function* orderLines(lines) {
  const random = createRandom(20_251_031)
  let order = orderHead(0, random)
  for (let line = 0; line < lines; line += 1) {
    if (line > 0 && line % 3 === 0) order = orderHead(line / 3, random)
    yield [order, orderTail(random)]
  }
}

/** @typedef {(limit: number) => number} Random */

/**
 * Whole numbers from 0 up to a limit.
 * @param {number} seed
 * @returns {Random}
 * @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md, mulberry32 (public domain).
 */
function createRandom(seed) {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/**
 * @param {number} number
 * @param {Random} random
 * @returns {Order}
 */
function orderHead(number, random) {
  const month = random(MONTHS)
  const at = 10 + month
  const date = `${2023 + Math.floor(at / 12)}-${padded((at % 12) + 1, 2)}-${padded(1 + random(28), 2)}`
  // Every customer orders in the last month or two, and the large ones more often.
  const customer =
    number < CUSTOMERS ? number : Math.floor(random(CUSTOMERS) * (random(1000) / 1000))
  return {
    order: `SO${padded(1_000_000 + number, 9)}`,
    date,
    customer: `C${padded(customer, 6)}`,
    name: customerName(customer),
    person: person(customer % PEOPLE),
  }
}

/**
 * @param {Random} random
 * @returns {Line}
 */
function orderTail(random) {
  const number = random(PRODUCTS)
  const part = PARTS[number % PARTS.length]
  const product = number % 5 === 0 ? `${part}, DN${number}` : `${part} ${number}`
  const quantity = (1 + random(60)) * (random(50) === 0 ? -1 : 1)
  const price = 500 + random(400_000)
  const amount = quantity * price
  const margin = Math.round((amount * (5 + random(40))) / 100)
  return { product, quantity, price, amount, margin }
}

/** @param {number} customer */
function customerName(customer) {
  const sign = (/** @type {number} */ by) => SIGNS[Math.floor(customer / by) % SIGNS.length]
  const name = `${PLACES[customer % 10]}${sign(10)}${sign(280)}${sign(7840)}${TRADES[customer % 5]}`
  return customer % 7 === 0 ? `${name}, ${customer % 1000}` : name
}

/** @param {number} index */
function person(index) {
  return `${SURNAMES[index % 12]}${GIVEN[Math.floor(index / 12)]}`
}

/**
 * @param {number} number
 * @param {number} length
 */
export function padded(number, length) {
  return String(number).padStart(length, '0')
}
