import { computeCustomerList } from '../domain/customer/customer-list.ts'
import { computeCustomerListReport } from '../domain/customer/customer-list-report.ts'
import type { CustomerListReport } from '../domain/customer/customer-list-report.ts'
import { computeCustomerOrders } from '../domain/customer/customer-orders.ts'
import { computeCustomerReport } from '../domain/customer/customer-report.ts'
import { findCustomer } from '../domain/customer/find-customer.ts'
import { layLog } from '../domain/follow-up/follow-up-log.ts'
import { createMemory } from '../domain/remember.ts'
import type { View } from '../domain/periods/view.ts'
import { moneyDecimals } from './export-handlers.ts'
import type { HeldCompany } from './held-company.ts'
import type { HeldLog } from './held-log.ts'
import { nameOrder } from './name-order.ts'
import type { AnalysisApi } from './protocol.ts'
import type { Handlers } from './rpc.ts'

type CustomerHandlers = Pick<
  Handlers<AnalysisApi>,
  'customer' | 'customerOrders' | 'customers' | 'customerList' | 'exportCustomers'
>

/** The list of customers, and the page of each. */
export function createCustomerHandlers(held: HeldCompany, log: HeldLog): CustomerHandlers {
  const remember = createMemory<CustomerListReport>(2)
  const report = (view: View): CustomerListReport =>
    remember(held.company(), JSON.stringify(view), () =>
      computeCustomerListReport(held.company(), view),
    )
  return {
    customer({ view, name }) {
      const company = held.company()
      const customer = findCustomer(company, name)
      return customer === undefined
        ? undefined
        : computeCustomerReport(company, view, customer, layLog(company, log.book()))
    },
    customerOrders: ({ customer, count }) => computeCustomerOrders(held.company(), customer, count),
    customers: ({ view }) => report(view),
    customerList: ({ view, filter, sort, locale }) =>
      computeCustomerList(held.company(), report(view), filter, sort, nameOrder(locale)),
    async exportCustomers({ view, filter, sort, format, locale }) {
      const company = held.company()
      const source = {
        report: report(view),
        list: computeCustomerList(company, report(view), filter, sort, nameOrder(locale)),
        directory: company.directory,
        moneyDecimals: moneyDecimals(held),
      }
      const { fileBuilders } = await import('../export/file-builders.ts')
      return fileBuilders.customers(source, view, filter, { format, locale })
    },
  }
}
