/**
 * The company of the worked example in the definitions: ten customers order in May, K11 ordered in
 * March only, K12 is in the customer file and never ordered. Tiers are known by hand.
 */
const MAY: readonly (readonly [id: string, amounts: readonly number[]])[] = [
  ['K1', [500]],
  ['K2', [200]],
  ['K3', [90]],
  ['K4', [60]],
  ['K5', [50]],
  ['K6', [40]],
  ['K7', [30]],
  ['K8', [20]],
  ['K9', [20]],
  ['K10', [15, -25]],
]

export const ORDERS_CSV = [
  'Order date,Order no.,Customer no.,Customer,Salesperson,Amount',
  '2025-03-05,S1,K11,Firm 11,Li Na,70.00',
  ...MAY.flatMap(([id, amounts], index) =>
    amounts.map(
      (amount, k) =>
        `2025-05-${String(29 - k * 2).padStart(2, '0')},S${index + 2},${id},Firm ${id.slice(1)},${index % 2 === 0 ? 'Li Na' : 'Wang Lei'},${amount}.00`,
    ),
  ),
].join('\r\n')

export const CUSTOMERS_CSV = [
  'Customer no.,Customer,Salesperson,Contact,Phone,Created',
  'K12,Firm 12,Wang Lei,Mr Tang,138 0000 0000,2025-01-02',
].join('\r\n')

export const FILES = [
  { name: 'orders.csv', content: ORDERS_CSV },
  { name: 'customers.csv', content: CUSTOMERS_CSV },
] as const

/** Customers per tier under each rule, from the definitions. */
export const TIERS_BY_RULE = {
  '20-60-20-customers': { A: 'K1 K2', B: 'K3 K4 K5 K6 K7 K8 K9', C: 'K10', D: 'K11 K12' },
  '20-60-20-contribution': { A: 'K1', B: 'K2 K3 K4', C: 'K10 K5 K6 K7 K8 K9', D: 'K11 K12' },
  'classic-abc': { A: 'K1 K2 K3 K4', B: 'K5 K6 K7', C: 'K10 K8 K9', D: 'K11 K12' },
} as const
