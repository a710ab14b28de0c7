import { computeCustomerList } from '../../../src/domain/customer/customer-list.ts'
import { computeCustomerListReport } from '../../../src/domain/customer/customer-list-report.ts'
import { computeCustomerOrders } from '../../../src/domain/customer/customer-orders.ts'
import { computeCustomerReport } from '../../../src/domain/customer/customer-report.ts'
import { findCustomer } from '../../../src/domain/customer/find-customer.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import type { CompanySettings } from '../../../src/domain/company/company-settings.ts'
import type { AnalysisApi } from '../../../src/worker/protocol.ts'
import type { Handlers } from '../../../src/worker/rpc.ts'
import { company, type LineDraft } from '../../domain/build-company.ts'

const PUMPS: readonly (readonly [date: string, amount: number, product: string])[] = [
  ['2025-05-05', 400, 'Belt'],
  ['2025-06-05', 300, 'Hose'],
  ['2025-07-05', 300, 'Hose'],
  ['2025-08-05', 300, 'Hose'],
  ['2025-09-04', 200, 'Hose'],
]

/** Each month both of these order, so that no month is a gap. */
const OTHERS = ['05', '06', '07', '08', '09', '10'].flatMap((month): LineDraft[] => [
  { id: 'V', name: 'Valves', date: `2025-${month}-20`, amount: 250, product: 'Hose', margin: 50 },
  { id: 'V', name: 'Valves', date: `2025-${month}-28`, amount: 50, product: 'Oil', person: 'Bo' },
  { id: 'W', name: 'Washers', date: `2025-${month}-30`, amount: 10, product: 'Oil' },
])

/** Pumps bought until September and is asleep in October; Cash is excluded, Never has never ordered. */
export const FIRMS: readonly LineDraft[] = [
  ...PUMPS.map(([date, amount, product]) => ({
    id: 'P',
    name: 'Pumps',
    date,
    amount,
    product,
    person: 'Ann',
    margin: amount / 4,
    quantity: 2,
    order: `S${date}`,
  })),
  ...OTHERS,
  { id: 'C', name: 'Cash', date: '2025-10-02', amount: 60 },
]

/** The company, as the worker answers for it. */
export function firms(
  settings: Partial<CompanySettings> = {},
  lines: readonly LineDraft[] = FIRMS,
): { readonly subject: Company; readonly handlers: Partial<Handlers<AnalysisApi>> } {
  const subject = company(lines, {
    records: [{ id: 'N', name: 'Never', contact: 'Mr Wu', phone: '138 0000' }],
    excluded: ['c'],
    ...settings,
  })
  return {
    subject,
    handlers: {
      directory: () => subject.directory,
      settings: () => subject.settings,
      customer: ({ view, name }) => {
        const customer = findCustomer(subject, name)
        return customer === undefined ? undefined : computeCustomerReport(subject, view, customer)
      },
      customerOrders: ({ customer, count }) => computeCustomerOrders(subject, customer, count),
      customers: ({ view }) => computeCustomerListReport(subject, view),
      customerList: ({ view, filter, sort }) =>
        computeCustomerList(subject, computeCustomerListReport(subject, view), filter, sort),
    },
  }
}
